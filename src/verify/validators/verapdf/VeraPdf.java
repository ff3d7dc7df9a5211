import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.verapdf.pdfa.validation.validators.BaseValidator;
import org.verapdf.pdfa.validation.validators.FlavourValidator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * veraPDF's verdicts on finished files: {@code java -cp veraPDF.jar VeraPdf.java}, with a line for each file on the
 * standard input: its flavours ({@code ua1,2a}), a space, its address ({@code file:///…}).
 *
 * <p>Prints lines of fields that tabs separate; the first three are the kind of the line, the number of the file
 * (from 0) and the flavour:
 *
 * <ul>
 *   <li>{@code rule}, for each rule of the profile: clause, test number, how many checks passed, how many failed,
 *       where the first one failed, what the rule says;
 *   <li>{@code unreadable}: why nothing could be checked;
 *   <li>{@code judged}, after the rules: whether the file complies.
 * </ul>
 *
 * <p>veraPDF reads its own profiles through JAXB, which the jar at hand does not hold. They are plain XML, so the
 * JDK's parser reads them here and veraPDF's engine judges by them as ever.
 */
public class VeraPdf {
  private static final Map<String, String> PROFILES =
      Map.ofEntries(
          Map.entry("ua1", "PDFUA-1.xml"),
          Map.entry("ua2", "PDFUA-2-ISO32005.xml"),
          Map.entry("wt1a", "WTPDF-1-0-Accessibility.xml"),
          Map.entry("wt1r", "WTPDF-1-0-Reuse.xml"),
          Map.entry("1a", "PDFA-1A.xml"),
          Map.entry("1b", "PDFA-1B.xml"),
          Map.entry("2a", "PDFA-2A.xml"),
          Map.entry("2b", "PDFA-2B.xml"),
          Map.entry("2u", "PDFA-2U.xml"),
          Map.entry("3a", "PDFA-3A.xml"),
          Map.entry("3b", "PDFA-3B.xml"),
          Map.entry("3u", "PDFA-3U.xml"),
          Map.entry("4", "PDFA-4.xml"),
          Map.entry("4e", "PDFA-4E.xml"),
          Map.entry("4f", "PDFA-4F.xml"));

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  public static void main(String[] words) throws Exception {
    Logger.getLogger("").setLevel(Level.OFF);
    VeraGreenfieldFoundryProvider.initialise();
    Map<String, ValidationProfile> profiles = new HashMap<>();
    BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    List<String> lines = input.lines().collect(Collectors.toList());
    for (int index = 0; index < lines.size(); index++) {
      String[] parts = lines.get(index).split(" ", 2);
      for (String name : parts[0].split(",")) {
        if (!profiles.containsKey(name)) profiles.put(name, readProfile(name));
        judge(String.valueOf(index), Path.of(URI.create(parts[1])), name, profiles.get(name));
      }
    }
  }

  private static void judge(String index, Path file, String name, ValidationProfile profile) {
    try (InputStream stream = Files.newInputStream(file);
        PDFAParser parser = Foundries.defaultInstance().createParser(stream, PDFAFlavour.byFlavourId(name));
        CountingValidator validator = new CountingValidator(profile)) {
      ValidationResult result = validator.validate(parser);
      Map<RuleId, String> places = new HashMap<>();
      for (TestAssertion failure : result.getTestAssertions())
        places.putIfAbsent(failure.getRuleId(), failure.getLocation().getContext());
      for (Rule rule : profile.getRules()) {
        RuleId id = rule.getRuleId();
        int failed = result.getFailedChecks().getOrDefault(id, 0);
        int passed = validator.checks.getOrDefault(id, 0) - failed;
        print("rule", index, name, id.getClause(), id.getTestNumber(), passed, failed,
            places.getOrDefault(id, ""), rule.getDescription());
      }
      print("judged", index, name, result.isCompliant());
    } catch (Exception | StackOverflowError failure) {
      Throwable cause = failure.getCause() == null ? failure : failure.getCause();
      print("unreadable", index, name, cause.getMessage() == null ? cause : cause.getMessage());
    }
  }

  /** Counts the checks of each rule: a rule without any says nothing of the file. */
  private static class CountingValidator extends BaseValidator {
    final Map<RuleId, Integer> checks = new HashMap<>();

    CountingValidator(ValidationProfile profile) {
      super(profile, 1, false, false, false);
    }

    @Override
    protected void processAssertionResult(
        FlavourValidator validator, boolean passed, String context, Rule rule, org.verapdf.model.baselayer.Object object) {
      checks.merge(rule.getRuleId(), 1, Integer::sum);
      super.processAssertionResult(validator, passed, context, rule, object);
    }
  }

  private static void print(Object... fields) {
    List<String> clean = new ArrayList<>();
    for (Object field : fields) clean.add(String.valueOf(field).replaceAll("\\s+", " ").trim());
    OUT.println(String.join("\t", clean));
  }

  private static ValidationProfile readProfile(String name) throws Exception {
    String resource = PROFILES.get(name);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document xml =
        factory
            .newDocumentBuilder()
            .parse(Profiles.class.getResourceAsStream("/org/verapdf/pdfa/validation/" + resource));
    Set<Rule> rules = new HashSet<>();
    for (Element element : elements(xml.getElementsByTagNameNS("*", "rule"))) rules.add(rule(element));
    Set<Variable> variables = new HashSet<>();
    for (Element element : elements(xml.getElementsByTagNameNS("*", "variable"))) {
      variables.add(
          Profiles.variableFromValues(
              element.getAttribute("name"),
              element.getAttribute("object"),
              text(element, "defaultValue"),
              text(element, "value")));
    }
    return Profiles.profileFromValues(
        PDFAFlavour.byFlavourId(name),
        Profiles.profileDetailsFromValues(resource, resource, "", new Date(0)),
        "",
        rules,
        variables);
  }

  private static Rule rule(Element element) {
    Element id = elements(element.getElementsByTagNameNS("*", "id")).get(0);
    String deferred = element.getAttribute("deferred");
    return Profiles.ruleFromValues(
        Profiles.ruleIdFromValues(
            PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
            id.getAttribute("clause"),
            Integer.parseInt(id.getAttribute("testNumber"))),
        element.getAttribute("object"),
        deferred.isEmpty() ? null : Boolean.valueOf(deferred),
        element.getAttribute("tags"),
        text(element, "description"),
        text(element, "test"),
        Profiles.errorFromValues(text(element, "message"), new ArrayList<>()),
        new ArrayList<>());
  }

  private static String text(Element element, String name) {
    List<Element> found = elements(element.getElementsByTagNameNS("*", name));
    return found.isEmpty() ? "" : found.get(0).getTextContent();
  }

  private static List<Element> elements(NodeList nodes) {
    List<Element> list = new ArrayList<>();
    for (int index = 0; index < nodes.getLength(); index++) list.add((Element) nodes.item(index));
    return list;
  }
}
