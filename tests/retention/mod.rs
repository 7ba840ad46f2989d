//! What is kept about people, how long, and that it goes.

mod canary;
mod holds;
mod person;
mod register;
