package app.myphone.demo;

/** One line of a message's head, as sent. */
public record DemoHeader(String name, String value) {}
