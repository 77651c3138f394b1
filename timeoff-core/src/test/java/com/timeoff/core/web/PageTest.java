package com.timeoff.core.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @Test
    void theLastPageHasNoCursor() {
        assertThat(Page.of(List.of(1L, 2L), 2, Long::longValue)).isEqualTo(new Page<>(List.of(1L, 2L), null));
    }

    @Test
    void aFullPageEndsWhereTheNextBegins() {
        var page = Page.of(List.of(7L, 8L, 9L), 2, Long::longValue);

        assertThat(page.items()).containsExactly(7L, 8L);
        assertThat(Cursor.position(page.nextCursor())).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, Long.MAX_VALUE, Long.MIN_VALUE})
    void aCursorKeepsItsPosition(long position) {
        assertThat(Cursor.position(Cursor.after(position))).isEqualTo(position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "!!!!", "AAAAAAAAAAAAAAAA", "AAAAAAAAAA="})
    void whatIsNoCursorIsRefused(String text) {
        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> Cursor.position(text));
    }
}
