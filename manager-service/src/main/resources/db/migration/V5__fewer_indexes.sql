-- Each index has its share in what an application costs. A list of several departments, or whatever the status, is put
-- together from lists of one: see OldestQuery.
drop index leave_application_by_status;
drop index leave_application_of_department;

-- One person's applications are few enough to be sorted.
drop index leave_application_by_email;
create index leave_application_by_email on leave_application (emp_email);
