package com.timeoff.testing.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.DelegatingServletOutputStream;

/** What Spring's mock of a response lacks: it may be written as soon as somebody wants to know. */
@TestComponent
public class NonBlockingResponses implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, nonBlocking((HttpServletResponse) response));
    }

    public static HttpServletResponse nonBlocking(HttpServletResponse response) {
        return new HttpServletResponseWrapper(response) {
            @Override
            public ServletOutputStream getOutputStream() throws IOException {
                return new Stream(super.getOutputStream());
            }
        };
    }

    private static final class Stream extends DelegatingServletOutputStream {

        Stream(ServletOutputStream target) {
            super(target);
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            try {
                listener.onWritePossible();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
