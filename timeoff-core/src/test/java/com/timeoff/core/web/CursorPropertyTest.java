package com.timeoff.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class CursorPropertyTest {

    @Property
    void aCursorKeepsItsPosition(@ForAll long position) {
        assertThat(Cursor.position(Cursor.after(position))).isEqualTo(position);
    }

    @Property
    void anyTextIsAPositionOrInvalid(@ForAll String text) {
        assertPositionOrInvalid(text);
    }

    @Property(tries = 2000)
    void aTamperedCursorIsAPositionOrInvalid(
            @ForAll long position,
            @ForAll @StringLength(max = 2) @CharRange(from = 'A', to = 'z') @Chars({'=', '-', '+', '/', ' ', 'é'})
                    String text) {
        var cursor = Cursor.after(position);
        for (var at = 0; at <= cursor.length(); at++) {
            assertPositionOrInvalid(cursor.substring(0, at) + text);
            assertPositionOrInvalid(cursor.substring(0, at) + text + cursor.substring(at));
            assertPositionOrInvalid(text + cursor.substring(at));
        }
    }

    private static void assertPositionOrInvalid(String text) {
        try {
            Cursor.position(text);
        } catch (InvalidRequestException e) {
            assertThat(e.errors()).extracting(InvalidField::field).containsExactly("cursor");
        }
    }
}
