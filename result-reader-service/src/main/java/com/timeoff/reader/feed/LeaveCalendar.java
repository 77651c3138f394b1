package com.timeoff.reader.feed;

import java.util.List;

/** @param events by first day, then by id: the same leave makes the same calendar */
public record LeaveCalendar(String title, List<CalendarEvent> events) {}
