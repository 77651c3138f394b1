package com.timeoff.bench.suite;

import com.timeoff.local.PartName;
import com.timeoff.local.RunningSuite;
import com.timeoff.local.Suite;
import java.util.OptionalLong;

/** What a measurement asks of a suite's parts, whoever started it. */
interface Parts {

    String address(PartName name);

    /** Empty unless it runs. */
    OptionalLong pid(PartName name);

    static Parts of(Suite suite) {
        return new Parts() {
            @Override
            public String address(PartName name) {
                return suite.part(name).address();
            }

            @Override
            public OptionalLong pid(PartName name) {
                return suite.part(name).pid();
            }
        };
    }

    static Parts of(RunningSuite suite) {
        return new Parts() {
            @Override
            public String address(PartName name) {
                return suite.address(name);
            }

            @Override
            public OptionalLong pid(PartName name) {
                return suite.pid(name);
            }
        };
    }
}
