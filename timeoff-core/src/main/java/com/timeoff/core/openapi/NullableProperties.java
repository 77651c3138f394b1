package com.timeoff.core.openapi;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Swagger does not see JSpecify's annotations, which belong to the type of a record's component.
 *
 * @see <a href="https://github.com/swagger-api/swagger-core/issues/4848">swagger-core 4848</a>
 */
class NullableProperties implements ModelConverter {

    private static final String NULL = "null";

    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        var raw = TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        if (schema != null && raw.isRecord()) {
            Map<String, Schema> properties = model(schema, context).getProperties();
            Stream.of(raw.getRecordComponents())
                    .filter(it -> it.getAnnotatedType().isAnnotationPresent(Nullable.class))
                    .forEach(it -> properties.computeIfPresent(it.getName(), (name, property) -> orNull(property)));
        }
        return schema;
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.get$ref() != null) {
            return new Schema<>().anyOf(List.of(property, new Schema<>().types(Set.of(NULL))));
        }
        property.addType(NULL);
        if (property.getEnum() != null) {
            property.addEnumItemObject(null);
        }
        return property;
    }

    private static Schema<?> model(Schema<?> schema, ModelConverterContext context) {
        var reference = schema.get$ref();
        if (reference == null) {
            return schema;
        }
        var name = reference.substring(reference.lastIndexOf('/') + 1);
        return Objects.requireNonNull(context.getDefinedModels().get(name));
    }
}
