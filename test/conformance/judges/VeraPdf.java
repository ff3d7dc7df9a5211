import java.io.FileInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * veraPDF's verdicts on finished files: {@code java -cp veraPDF.jar VeraPdf.java
 * ua1,2a=file.pdf…}, the profiles of each file before its path.
 *
 * <p>Prints a line of four fields, separated by tabs, for each file and profile that was judged
 * ({@code judged}, path, profile, number of checks) and for each rule that failed ({@code failed}, path,
 * profile, sentence).
 *
 * <p>veraPDF reads its own profiles through JAXB, which the jar at hand does not hold. They are plain XML,
 * so the JDK's parser reads them here and veraPDF's engine judges by them as ever.
 */
public class VeraPdf {
  private static final Map<String, String> PROFILES =
      Map.of("ua1", "PDFUA-1.xml", "2a", "PDFA-2A.xml", "3a", "PDFA-3A.xml", "4", "PDFA-4.xml",
          "4f", "PDFA-4F.xml", "ua2", "PDFUA-2-ISO32005.xml", "wt1a", "WTPDF-1-0-Accessibility.xml",
          "wt1r", "WTPDF-1-0-Reuse.xml");

  public static void main(String[] words) throws Exception {
    Logger.getLogger("").setLevel(Level.OFF);
    VeraGreenfieldFoundryProvider.initialise();
    Map<String, ValidationProfile> profiles = new HashMap<>();
    for (String word : words) {
      String[] parts = word.split("=", 2);
      for (String name : parts[0].split(",")) {
        PDFAFlavour flavour = PDFAFlavour.byFlavourId(name);
        if (!profiles.containsKey(name)) {
          profiles.put(name, readProfile(flavour, PROFILES.get(name)));
        }
        judge(parts[1], name, flavour, profiles.get(name));
      }
    }
  }

  private static void judge(String file, String name, PDFAFlavour flavour, ValidationProfile profile)
      throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new FileInputStream(file), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, false)) {
      ValidationResult result = validator.validate(parser);
      print("judged", file, name, String.valueOf(result.getTotalAssertions()));
      result.getFailedChecks().entrySet().stream()
          .sorted(Comparator.comparing(failure -> sentence(failure.getKey(), profile)))
          .forEach(failure ->
              print("failed", file, name,
                  sentence(failure.getKey(), profile) + " (" + failure.getValue() + " times)"));
    }
  }

  private static String sentence(RuleId id, ValidationProfile profile) {
    Rule rule = profile.getRuleByRuleId(id);
    String description = rule == null ? "" : " " + rule.getDescription();
    return id.getClause() + "-" + id.getTestNumber() + description;
  }

  private static void print(String... fields) {
    List<String> clean = new ArrayList<>();
    for (String field : fields) clean.add(field.replaceAll("\\s+", " "));
    System.out.println(String.join("\t", clean));
  }

  private static ValidationProfile readProfile(PDFAFlavour flavour, String resource) throws Exception {
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
        flavour,
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
