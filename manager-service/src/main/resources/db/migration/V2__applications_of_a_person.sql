-- Employees see their own applications only.
create index leave_application_by_email on leave_application (emp_email, seq);
