package com.timeoff.core.web;

import com.timeoff.models.Department;
import java.beans.PropertyEditorSupport;
import org.springframework.web.bind.support.ConfigurableWebBindingInitializer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * A department in a query, in upper or lower case as in a body. No converter: when one refuses an empty text, Spring
 * takes it for no department at all, and the list for unfiltered. No {@code @InitBinder} either: Spring looks at one
 * anew for each request.
 */
class DepartmentParameter {

    DepartmentParameter(RequestMappingHandlerAdapter adapter) {
        if (adapter.getWebBindingInitializer() instanceof ConfigurableWebBindingInitializer initializer) {
            initializer.setPropertyEditorRegistrar(
                    registry -> registry.registerCustomEditor(Department.class, new Editor()));
        }
    }

    private static final class Editor extends PropertyEditorSupport {

        @Override
        public void setAsText(String name) {
            setValue(Department.named(name).orElseThrow(() -> new IllegalArgumentException("unknown department")));
        }
    }
}
