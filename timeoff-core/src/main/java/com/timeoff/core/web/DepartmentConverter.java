package com.timeoff.core.web;

import com.timeoff.models.Department;
import org.springframework.core.convert.converter.Converter;

/** A department in a query, in upper or lower case. */
class DepartmentConverter implements Converter<String, Department> {

    @Override
    public Department convert(String name) {
        return Department.named(name).orElseThrow(() -> new IllegalArgumentException("unknown department"));
    }
}
