-- Runs once, when the server's volume is new.
create database manager;
create database reader;
create database registry;
