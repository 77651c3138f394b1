package com.timeoff.terminal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads what the services send, and does not mind what is left out. */
final class Json {

    private Json() {}

    static JsonObject parse(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }

    /** Empty if there is no such field, or nothing in it. */
    static String text(JsonObject object, String field) {
        JsonElement value = object.get(field);
        return value == null || !value.isJsonPrimitive() ? "" : value.getAsString();
    }

    /** The other one if there is no such field, or no number in it. */
    static int number(JsonObject object, String field, int otherwise) {
        return object.get(field) instanceof JsonPrimitive found && found.isNumber() ? found.getAsInt() : otherwise;
    }

    /** Empty if there is no such field, or no object in it. */
    static JsonObject object(JsonObject object, String field) {
        return object.get(field) instanceof JsonObject found ? found : new JsonObject();
    }

    static List<JsonObject> objects(JsonObject object, String field) {
        JsonArray array = object.get(field) instanceof JsonArray found ? found : new JsonArray();
        return StreamSupport.stream(array.spliterator(), false)
                .filter(JsonElement::isJsonObject)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }
}
