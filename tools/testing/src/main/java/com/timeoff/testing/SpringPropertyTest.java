package com.timeoff.testing;

import net.jqwik.api.lifecycle.BeforeProperty;
import org.springframework.test.context.TestContextManager;

/** Properties of what Spring puts together: jqwik knows no Spring. */
public abstract class SpringPropertyTest {

    @BeforeProperty
    void inject() throws Exception {
        new TestContextManager(getClass()).prepareTestInstance(this);
    }
}
