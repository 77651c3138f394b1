package com.timeoff.core.web;

import com.timeoff.models.Department;
import java.beans.PropertyEditorSupport;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * A department in a query, in upper or lower case as in a body. No converter: when one refuses an empty text, Spring
 * takes it for no department at all, and the list for unfiltered.
 */
@ControllerAdvice
class DepartmentParameter {

    @InitBinder("department")
    void department(WebDataBinder binder) {
        binder.registerCustomEditor(Department.class, new Editor());
    }

    private static final class Editor extends PropertyEditorSupport {

        @Override
        public void setAsText(String name) {
            setValue(Department.named(name).orElseThrow(() -> new IllegalArgumentException("unknown department")));
        }
    }
}
