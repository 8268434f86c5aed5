package app.myphone.demo;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code /demo/faults}: which faults there are and which are on; {@code POST} with {@code on=…} or {@code off=…} switches
 * one. No page of another origin may.
 */
final class FaultsPage {
  static final String PATH = "/demo/faults";
  private final DemoFaults faults;

  FaultsPage(DemoFaults faults) {
    this.faults = faults;
  }

  DemoReply answer(DemoRequest request) {
    if (!request.isGet()) {
      if (request.header("Origin").isPresent()) {
        return DemoReply.empty(403);
      }
      fault(request, "on").ifPresent(faults::turnOn);
      fault(request, "off").ifPresent(faults::turnOff);
    }
    return DemoReply.text(200, "text/plain; charset=utf-8", Arrays.stream(DemoFault.values())
        .map(fault -> (faults.isOn(fault) ? "on   " : "off  ") + fault.id()).collect(Collectors.joining("\n", "", "\n")));
  }

  private static Optional<DemoFault> fault(DemoRequest request, String name) {
    return request.parameter(name).flatMap(DemoFault::byId);
  }
}
