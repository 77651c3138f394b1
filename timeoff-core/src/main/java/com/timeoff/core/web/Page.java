package com.timeoff.core.web;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** A page of a list, and the cursor of the next one where there is more. */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    /**
     * @param found what was found when one more than {@code limit} was asked for
     * @param position where in the list an item stands
     */
    public static <T> Page<T> of(List<T> found, int limit, ToLongFunction<T> position) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        var items = found.subList(0, limit);
        return new Page<>(items, Cursor.after(position.applyAsLong(items.get(limit - 1))));
    }

    public <R> Page<R> map(Function<T, R> mapper) {
        return new Page<>(items.stream().map(mapper).toList(), nextCursor);
    }
}
