package app.myphone.ui;

import app.myphone.config.Issuer;
import app.myphone.config.Setting;
import app.myphone.diagnosis.Diagnosis;
import app.myphone.diagnosis.DiagnosisTarget;
import app.myphone.signin.Registration;
import app.myphone.ui.common.Background;
import app.myphone.ui.common.WireChoice;
import app.myphone.ui.diagnosis.DiagnosisModel;
import java.net.URI;
import java.util.Optional;

/** Leads to <em>Check my connection</em>, of what a page is about. FX thread only. */
record DiagnosisDesk(Program program, Frame frame, WireChoice wire, Background background) {

  void check(Registration at) {
    check(subject(at.issuer(), Optional.of(at.clientId()), at.apiUrl()));
  }

  /** The way from a dialog, which is closed first. */
  Runnable after(Runnable close, Registration at) {
    return () -> {
      close.run();
      check(at);
    };
  }

  void check(DiagnosisTarget subject) {
    DiagnosisModel model = new DiagnosisModel((planned, found) -> {
      Diagnosis diagnosis = program.diagnoses().apply(subject);
      planned.accept(diagnosis.planned());
      diagnosis.run(found);
    }, background);
    frame.showDiagnosis(model);
    model.start();
  }

  /** What has been typed so far; empty unless that is an address. */
  Optional<DiagnosisTarget> typed(String address, String clientId) {
    try {
      Issuer issuer = Issuer.parse(address);
      return Optional.of(subject(issuer, Optional.of(clientId.strip()).filter(id -> !id.isEmpty()),
          program.apiUrl(issuer)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private DiagnosisTarget subject(Issuer issuer, Optional<String> clientId, URI apiUrl) {
    return new DiagnosisTarget(issuer, clientId, apiUrl, program.settings().get(Setting.REDIRECT_HOST), wire.wire());
  }
}
