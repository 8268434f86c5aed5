package app.myphone.ui.diagnosis;

import app.myphone.config.Issuer;
import app.myphone.config.SetUpLine;
import app.myphone.config.Setting;
import app.myphone.config.Settings;
import app.myphone.diagnosis.Diagnosis;
import app.myphone.diagnosis.Diagnosis.Planned;
import app.myphone.diagnosis.DiagnosisFactory;
import app.myphone.diagnosis.DiagnosisTarget;
import app.myphone.diagnosis.Finding;
import app.myphone.signin.Registration;
import app.myphone.ui.common.WireChoice;
import app.myphone.ui.shell.ScreenContext;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Shows <em>Check my connection</em>, and begins to check. */
public record DiagnosisDialogs(ScreenContext context, DiagnosisFactory diagnoses, Settings settings,
    WireChoice wire) {

  /** Of a server one signs in at. */
  public void show(Registration at) {
    show(at.issuer(), Optional.of(at.clientId()), at.apiUrl(), at.demo());
  }

  /** Of what was typed so far. */
  public void show(Issuer issuer, Optional<String> clientId) {
    show(issuer, clientId, Registration.apiUrl(settings, issuer), false);
  }

  private void show(Issuer issuer, Optional<String> clientId, URI apiUrl, boolean demo) {
    DiagnosisTarget target =
        new DiagnosisTarget(issuer, clientId, apiUrl, settings.get(Setting.REDIRECT_HOST), wire.wire());
    DiagnosisModel model = new DiagnosisModel(new TargetRun(diagnoses, target), context.background());
    DiagnosisDialog dialog = new DiagnosisDialog(model, context.messages(), context.window()::hideDialog);
    clientId.filter(_ -> !demo).flatMap(id -> SetUpLine.of(issuer, id)).ifPresent(dialog::with);
    context.window().show(dialog);
    model.start();
  }

  /** The checks of one target. */
  private record TargetRun(DiagnosisFactory diagnoses, DiagnosisTarget target)
      implements DiagnosisRun {
    @Override
    public List<Planned> planned() {
      return diagnoses.planned();
    }

    @Override
    public void run(Consumer<List<Planned>> planned, Consumer<Finding> found) throws InterruptedException {
      Diagnosis diagnosis = diagnoses.of(target);
      planned.accept(diagnosis.planned());
      diagnosis.run(found);
    }
  }
}
