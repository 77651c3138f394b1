-- A department's applications, whatever became of them, in the order of the list.
create index leave_application_of_department on leave_application (emp_department, seq);
