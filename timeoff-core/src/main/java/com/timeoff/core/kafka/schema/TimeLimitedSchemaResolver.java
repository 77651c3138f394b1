package com.timeoff.core.kafka.schema;

import com.microsoft.kiota.ApiException;
import io.apicurio.registry.resolver.DefaultSchemaResolver;
import io.apicurio.registry.resolver.SchemaParser;
import io.apicurio.registry.resolver.client.RegistryClientFacade;
import io.apicurio.registry.rest.client.models.ProblemDetails;
import io.apicurio.registry.rest.client.models.RuleViolationProblemDetails;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * For Apicurio's serdes, which name it in their configuration: their client waits for an answer without end. It also says
 * which failure is the registry's answer about a schema, and which only that it cannot be asked now.
 */
public class TimeLimitedSchemaResolver<S, T> extends DefaultSchemaResolver<S, T> {

    /** The property, in ms. */
    static final String TIMEOUT = "timeoff.registry.timeout-ms";

    /** Not of the schema, but of who asks and when. */
    private static final Set<Integer> TRANSIENT = Set.of(401, 403, 407, 408, 425, 429);

    // A thread is there for a moment only: a schema is asked for once.
    private static final ExecutorService QUESTIONS = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "registry-question");
        thread.setDaemon(true);
        return thread;
    });

    @Override
    public void configure(Map<String, ?> configs, SchemaParser<S, T> schemaParser) {
        super.configure(configs, schemaParser);
        var timeout = Duration.ofMillis(Long.parseLong(String.valueOf(configs.get(TIMEOUT))));
        setClientFacade(timeLimited(clientFacade, timeout));
    }

    static RegistryClientFacade timeLimited(RegistryClientFacade client, Duration timeout) {
        return (RegistryClientFacade) Proxy.newProxyInstance(
                RegistryClientFacade.class.getClassLoader(),
                new Class<?>[] {RegistryClientFacade.class},
                (proxy, method, arguments) -> within(timeout, () -> call(client, method, arguments)));
    }

    private static Object call(RegistryClientFacade client, Method method, Object[] arguments) throws Exception {
        try {
            return method.invoke(client, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static Object within(Duration timeout, Callable<Object> question) throws Exception {
        var answer = QUESTIONS.submit(question);
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ApiException problem && isAnswer(problem)) {
                throw problem.getResponseStatusCode() == 404 ? new UnknownSchemaException(problem) : problem;
            }
            throw RegistryUnavailableException.because(e);
        } catch (TimeoutException e) {
            throw RegistryUnavailableException.because(
                    new TimeoutException("nothing within " + timeout.toMillis() + " ms"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RegistryUnavailableException.because(e);
        } finally {
            answer.cancel(true); // Interrupts a question that nobody waits for any more.
        }
    }

    /** With the name of the fault, as only the registry gives it, not whatever stands before it. */
    private static boolean isAnswer(ApiException problem) {
        var status = problem.getResponseStatusCode();
        return nameOf(problem) != null && status / 100 == 4 && !TRANSIENT.contains(status);
    }

    private static @Nullable String nameOf(ApiException problem) {
        if (problem instanceof RuleViolationProblemDetails violation) {
            return violation.getName();
        }
        return problem instanceof ProblemDetails details ? details.getName() : null;
    }
}
