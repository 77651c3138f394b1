package com.timeoff.core.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.util.FastByteArrayOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** JSON that says how long it is: in chunks, each answer took a second write to the network only to end. */
class SizedJson extends JacksonJsonHttpMessageConverter {

    SizedJson(JsonMapper mapper) {
        super(mapper);
    }

    @Override
    protected void writeInternal(
            Object value, ResolvableType type, HttpOutputMessage answer, @Nullable Map<String, Object> hints)
            throws IOException {
        var json = new FastByteArrayOutputStream();
        super.writeInternal(value, type, new InMemory(answer.getHeaders(), json), hints);
        answer.getHeaders().setContentLength(json.size());
        json.writeTo(answer.getBody());
    }

    private record InMemory(HttpHeaders headers, OutputStream body) implements HttpOutputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public OutputStream getBody() {
            return body;
        }
    }
}
