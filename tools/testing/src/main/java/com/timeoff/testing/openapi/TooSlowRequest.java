package com.timeoff.testing.openapi;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;

/** One whose body does not come in time. */
final class TooSlowRequest extends MockHttpServletRequest {

    TooSlowRequest(ServletContext context, HttpMethod method, String path, String authorization) {
        super(context, method.name(), path);
        setPathInfo(path);
        setContentType(MediaType.APPLICATION_JSON_VALUE);
        addHeader(HttpHeaders.AUTHORIZATION, authorization);
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Silence();
    }

    private static final class Silence extends ServletInputStream {

        @Override
        public int read() throws IOException {
            throw new SocketTimeoutException();
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return false;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
