-- Counting the results of a day reads a stretch of this and nothing else. They come nearly in this order, so that it
-- grows at its end, which costs little.
create index leave_result_by_day on leave_result (processed_at, department, approved, emp_email);
