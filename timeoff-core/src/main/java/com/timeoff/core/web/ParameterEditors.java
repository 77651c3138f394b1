package com.timeoff.core.web;

import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import java.beans.PropertyEditorSupport;
import java.util.function.Function;
import org.springframework.web.bind.support.ConfigurableWebBindingInitializer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * A department or an e-mail address in a query, typed as in a body. No converters: when one refuses an empty text, Spring
 * takes it for no department at all, and the list for unfiltered. No {@code @InitBinder} either: Spring looks at one
 * anew for each request.
 */
class ParameterEditors {

    ParameterEditors(RequestMappingHandlerAdapter adapter) {
        if (adapter.getWebBindingInitializer() instanceof ConfigurableWebBindingInitializer initializer) {
            initializer.setPropertyEditorRegistrar(registry -> {
                registry.registerCustomEditor(Department.class, new Editor(ParameterEditors::department));
                registry.registerCustomEditor(EmailAddress.class, new Editor(EmailAddress::of));
            });
        }
    }

    private static Department department(String name) {
        return Department.named(name).orElseThrow(() -> new IllegalArgumentException("unknown department"));
    }

    private static final class Editor extends PropertyEditorSupport {

        private final Function<String, ?> reader;

        Editor(Function<String, ?> reader) {
            this.reader = reader;
        }

        /** @throws IllegalArgumentException if that is none */
        @Override
        public void setAsText(String typed) {
            setValue(reader.apply(typed));
        }
    }
}
