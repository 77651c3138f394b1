package com.timeoff.testing.infrastructure;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts how often the database is called through the data source: a batch of any size is one call. */
public final class CountedStatements implements BeanPostProcessor {

    private final AtomicInteger calls = new AtomicInteger();

    /** How many it takes. */
    public int during(Runnable work) {
        var before = calls.get();
        work.run();
        return calls.get() - before;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? counting(source, DataSource.class) : bean;
    }

    private <T> T counting(Object target, Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (method.getName().startsWith("execute")) {
                calls.incrementAndGet();
            }
            return wrapped(invoke(target, method, args), method.getReturnType());
        }));
    }

    private @Nullable Object wrapped(@Nullable Object result, Class<?> type) {
        return result != null && (type == Connection.class || Statement.class.isAssignableFrom(type))
                ? counting(result, type)
                : result;
    }

    private static @Nullable Object invoke(Object target, Method method, @Nullable Object @Nullable [] args)
            throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
