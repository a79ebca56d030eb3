"""Opens the pages of plans in a real browser and uses them as people do.

    python report.py LINKWRIGHT PLANS

LINKWRIGHT is the command, PLANS a folder that holds a folder for each plan. Besides the pages of these it makes some of its own:
one of names that would like to be code, one without a timetable, one whose rules conflict, one too large to be shown in full, and
a comparison of two plans.

Needs Chromium with its driver, Selenium, and the rules of axe, which the package axe-playwright-python carries.
"""

import base64
import importlib.util
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

DESKTOP, PHONE = 1280, 375
LINKWRIGHT, PLANS = "", pathlib.Path()

# Each would do something if it were taken for more than a name.
HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onfocus='alert(1)' autofocus='",
    "</style></title><svg onload=alert(1)>",
    "{{style}} {{{script}}} {{> page}}",
    "&lt;b&gt; & Ångström’s “School”",
]


def axe_source():
    """The rules of axe, from the package that carries them."""
    package = importlib.util.find_spec("axe_playwright_python")
    return (pathlib.Path(package.origin).parent / "axe.min.js").read_text(encoding="utf-8")


def run(*arguments):
    subprocess.run([LINKWRIGHT, *map(str, arguments), "--quiet"], check=True)


def area(folder, names, rules="", rounds=True):
    """A small area whose schools, classes, venue and round have these names."""
    folder.mkdir()
    rows = {
        "schools.csv": [["school_id", "name", "easting", "northing", "fsm"]]
        + [[f"S{n}{name}", name, 400000 + 900 * n, 200000 + 500 * (n % 3), 13 * n % 80] for n, name in enumerate(names)],
        "classes.csv": [["class_id", "school_id", "year_groups", "pupils"]]
        + [[f"c{n}{name}", f"S{n}{name}", "5", "28"] for n, name in enumerate(names)],
    }
    if rounds:
        rows["venues.csv"] = [["venue_id", "name", "easting", "northing", "capacity_pupils"],
                              ["V", names[0], 401000, 200500, 60]]
        rows["rounds.csv"] = [["round_id", "name", "format", "opens", "closes"],
                              ["R", names[1], "in_person", "2025-02-03", "2025-02-28"]]
        rows["sessions.csv"] = [["session_id", "round_id", "venue_id", "date", "start", "end"]] + [
            [f"s{n}", "R", "V", f"2025-02-0{n + 3}", "09:30", "14:00"] for n in range(2)]
    for name, lines in rows.items():
        quoted = [",".join('"' + str(cell).replace('"', '""') + '"' for cell in line) for line in lines]
        (folder / name).write_text("\n".join(quoted) + "\n", encoding="utf-8")
    if rules:
        (folder / "rules.csv").write_text(rules, encoding="utf-8")
    (folder / "policy.yaml").write_text(
        "match:\n  min_shared_dates: 1\n  difference:\n    meals: {measure: share, weight: 1, column: fsm}\n", encoding="utf-8")


class Browser:
    """Chromium without a window, and what it says of a page."""

    def __init__(self, scripts=True):
        options = webdriver.ChromeOptions()
        for argument in ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]:
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        if not scripts:
            options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
        # Named, so that nothing is looked for, or fetched.
        service = Service(shutil.which("chromedriver"))
        options.binary_location = shutil.which("chromium")
        self.driver = webdriver.Chrome(options=options, service=service)
        self.driver.set_script_timeout(120)

    def open(self, page, width=DESKTOP, media=""):
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False})
        # Emulating the screen would last while the page is printed; nothing, which is the screen until then, does not.
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media})
        # A page that differs only in its fragment would not be loaded again.
        self.driver.get("about:blank")
        self.driver.get_log("browser"), self.driver.get_log("performance")
        self.driver.get(page.as_uri())

    def script(self, text, *arguments):
        return self.driver.execute_script(text, *arguments)

    def complaints(self):
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def requests(self):
        messages = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        return [m["params"]["request"]["url"] for m in messages if m["method"] == "Network.requestWillBeSent"]

    def violations(self):
        self.script(AXE)
        # There may be hundreds of these, all alike: the rules look at the first twenty of each kind.
        for alike in [".class-page", ".index li", "#links-table tbody tr", ".drawn", ".dot", ".cards tr", ".timetable tbody tr"]:
            self.script("[...document.querySelectorAll(arguments[0])].slice(20).forEach(part => part.remove())", alike)
        found = self.driver.execute_async_script(
            "const done = arguments[0];"
            "axe.run(document, {resultTypes: ['violations']}).then(r => done(r.violations), e => done([{id: String(e), nodes: []}]))")
        return [f"{v['id']}: {v.get('help')}: " + "; ".join(n["html"][:160] for n in v["nodes"][:3]) for v in found]

    def sheets(self):
        """How many sheets of paper the page prints on."""
        made = self.driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})
        return len(re.findall(rb"/Type\s*/Page\b", base64.b64decode(made["data"])))


class EveryPage(unittest.TestCase):
    """What holds of the page of any plan."""

    def test_is_quiet_and_asks_nobody(self):
        for page in PAGES:
            with self.subTest(page.parent.name):
                BROWSER.open(page)
                loaded = BROWSER.script("return performance.getEntriesByType('navigation')[0].loadEventEnd")
                print(f"{page.parent.name}: {page.stat().st_size / 1e6:.2f} MB, shown after {loaded:.0f} ms", flush=True)
                self.assertEqual(BROWSER.complaints(), [])
                strangers = [url for url in BROWSER.requests() if url != page.as_uri() and not url.startswith("data:")]
                self.assertEqual(strangers, [])

    def test_names_no_other_address(self):
        for page in PAGES:
            with self.subTest(page.parent.name):
                text = page.read_text(encoding="utf-8")
                self.assertEqual(re.findall(r'(?:src|href|action)="(?!#|data:,")[^"]*"', text), [])

    def test_passes_the_rules_of_axe(self):
        for page in PAGES:
            for width, media in [(DESKTOP, ""), (PHONE, ""), (DESKTOP, "print")]:
                with self.subTest(page.parent.name, width=width, media=media):
                    BROWSER.open(page, width, media)
                    self.assertEqual(BROWSER.violations(), [])

    def test_fits_a_phone(self):
        for page in PAGES:
            with self.subTest(page.parent.name):
                BROWSER.open(page, PHONE)
                self.assertLessEqual(BROWSER.script("return document.documentElement.scrollWidth"), PHONE)

    def test_links_lead_somewhere(self):
        for page in PAGES:
            with self.subTest(page.parent.name):
                BROWSER.open(page)
                lost = BROWSER.script(
                    "return [...document.querySelectorAll('a')].map(a => a.getAttribute('href'))"
                    ".filter(h => !document.getElementById(h.slice(1)))")
                self.assertEqual(lost, [])
                twice = BROWSER.script(
                    "const ids = [...document.querySelectorAll('[id]')].map(e => e.id);"
                    "return ids.filter((id, n) => ids.indexOf(id) !== n)")
                self.assertEqual(twice, [])


class Using(unittest.TestCase):
    """What people do with the page of an area of some size."""

    def setUp(self):
        BROWSER.open(self.page())

    @staticmethod
    def page():
        many = [page for page in PLANNED if page.read_text(encoding="utf-8").count('<tr id="link-') > 20]
        return min(many, key=lambda page: page.stat().st_size)

    def column(self, number):
        return BROWSER.script(
            "return [...document.querySelectorAll('#links-table tbody tr')].filter(r => !r.hidden)"
            ".map(r => r.cells[arguments[0]].dataset.value ?? r.cells[arguments[0]].textContent.trim())", number)

    def test_sorts(self):
        head = BROWSER.driver.find_elements(By.CSS_SELECTOR, "#links-table thead th")[2]
        button = head.find_element(By.TAG_NAME, "button")
        before = [int(value) for value in self.column(2)]
        self.assertGreater(len(before), 20)
        button.click()
        self.assertEqual(head.get_attribute("aria-sort"), "ascending")
        self.assertEqual([int(value) for value in self.column(2)], sorted(before))
        button.send_keys(Keys.ENTER)
        self.assertEqual(head.get_attribute("aria-sort"), "descending")
        self.assertEqual([int(value) for value in self.column(2)], sorted(before, reverse=True))
        BROWSER.driver.find_elements(By.CSS_SELECTOR, "#links-table thead button")[0].click()
        ids = self.column(0)
        self.assertEqual(ids, sorted(ids))
        self.assertIsNone(head.get_attribute("aria-sort"))

    def test_filters(self):
        rows = BROWSER.script("return [...document.querySelectorAll('#links-table tbody tr')].map(r => r.textContent)")
        name = BROWSER.script("return document.querySelector('#links-table .school').textContent")
        find = BROWSER.driver.find_element(By.ID, "links-find")
        find.send_keys(name.upper())
        shown = len(self.column(0))
        self.assertEqual(shown, sum(name.lower() in row.lower() for row in rows))
        self.assertIn(shown, range(1, len(rows)))
        self.assertEqual(
            BROWSER.driver.find_element(By.CSS_SELECTOR, ".filter [role=status]").text, f"{shown} of {len(rows)} shown")
        find.clear()
        find.send_keys("no such school")
        self.assertEqual(self.column(0), [])
        find.clear()
        find.send_keys(" ")
        self.assertEqual(len(self.column(0)), len(rows))
        Select(BROWSER.driver.find_element(By.ID, "links-kind")).select_by_value("three")
        three = BROWSER.script("return document.querySelectorAll('#links-table .members li:nth-child(3)').length")
        self.assertEqual(len(self.column(0)), three)

    def test_a_link_to_a_hidden_row_shows_it(self):
        BROWSER.driver.find_element(By.ID, "links-find").send_keys("no such school")
        BROWSER.script("location.hash = document.querySelector('#links-table tbody tr').id")
        BROWSER.driver.execute_async_script("setTimeout(arguments[0], 200)")
        self.assertGreater(len(self.column(0)), 20)

    def test_leads_to_the_page_of_a_class_and_prints_it_alone(self):
        everything = BROWSER.sheets()
        classes = BROWSER.script("return document.querySelectorAll('.class-page').length")
        self.assertGreater(everything, classes)
        link = BROWSER.driver.find_element(By.CSS_SELECTOR, "#links-table .members a")
        name = link.text
        BROWSER.script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", link)
        link.click()
        top, title = BROWSER.script(
            "const t = document.querySelector(':target'); return [t.getBoundingClientRect().top, t.querySelector('h3').textContent]")
        self.assertTrue(title.startswith(name), title)
        self.assertIn(round(top), range(-5, 900))
        self.assertEqual(BROWSER.sheets(), 1)
        BROWSER.script("location.hash = 'classes'")
        self.assertEqual(BROWSER.sheets(), classes)
        BROWSER.script("location.hash = 'decided'")
        self.assertEqual(BROWSER.sheets(), everything)

    def test_names_the_links_of_the_map_to_the_keyboard(self):
        skip = BROWSER.driver.find_element(By.CSS_SELECTOR, "#map p a")
        BROWSER.script("arguments[0].focus()", skip)
        ActionChains(BROWSER.driver).send_keys(Keys.TAB).perform()
        label, caption, hint = BROWSER.script(
            "const a = document.activeElement;"
            "return [a.getAttribute('aria-label'), getComputedStyle(a.querySelector('.caption')).visibility,"
            " getComputedStyle(document.querySelector('.map .hint')).visibility]")
        self.assertRegex(label, r"^L0*1: difference 0\.\d\d, .* km apart: .+ with .+")
        self.assertEqual((caption, hint), ("visible", "hidden"))
        ActionChains(BROWSER.driver).send_keys(Keys.ENTER).perform()
        self.assertRegex(BROWSER.script("return location.hash"), r"^#link-L0*1$")

    def test_the_map_is_to_scale(self):
        # The bar's length on the drawing and its label give metres a unit; the longest link's two ends, its distance.
        units, label = BROWSER.script(
            "const bar = document.querySelector('.scale path').getBBox();"
            "return [bar.width, document.querySelector('.scale text').textContent]")
        number, unit = label.split()
        metres_a_unit = float(number.replace(",", "")) * (1000 if unit == "km" else 1) / units
        row = max(BROWSER.script(
            "return [...document.querySelectorAll('#links-table tbody tr')].filter(r => r.dataset.kinds.includes('pair'))"
            ".map(r => [Number(r.cells[3].dataset.value), r.id])"))
        length = BROWSER.script(
            "return document.querySelector(`.map a[href='#${arguments[0]}'] .line`).getTotalLength()", row[1])
        self.assertAlmostEqual(length * metres_a_unit / row[0], 1, delta=0.02)


class WithoutScript(unittest.TestCase):
    """The page where scripts may not run."""

    def test_is_whole(self):
        browser = Browser(scripts=False)
        try:
            browser.open(Using.page())
            filters = browser.driver.find_element(By.CSS_SELECTOR, "form.filter")
            self.assertIsNotNone(filters.get_dom_attribute("hidden"))
            self.assertEqual(browser.driver.find_elements(By.CSS_SELECTOR, "thead button"), [])
            self.assertGreater(len(browser.driver.find_elements(By.CSS_SELECTOR, "#links-table tbody tr")), 20)
            self.assertIn("Link partner", browser.driver.find_element(By.ID, "class-1").text)
        finally:
            browser.driver.quit()


class Hostile(unittest.TestCase):
    """Names that would like to be code."""

    def test_are_only_names(self):
        BROWSER.open(SPECIAL["hostile"])
        self.assertEqual(BROWSER.complaints(), [])
        self.assertEqual(BROWSER.script("return document.scripts.length"), 1)
        self.assertEqual(BROWSER.script("return document.querySelectorAll('img, [onfocus], [onload], [onerror]').length"), 0)
        text = BROWSER.script("return document.getElementById('classes').textContent")
        for name in HOSTILE:
            self.assertIn(name, text)
        self.assertEqual(
            BROWSER.script("return document.title"), BROWSER.script("return document.querySelector('h1').textContent"))


class Special(unittest.TestCase):
    """Pages of plans that are not all there."""

    def body(self, name):
        BROWSER.open(SPECIAL[name])
        return BROWSER.script("return document.body.textContent")

    def test_links_alone(self):
        text = self.body("links alone")
        self.assertIn("No meetings were booked", text)
        self.assertIn("has not been settled yet", text)

    def test_rules_that_conflict(self):
        text = self.body("conflict")
        self.assertIn("No set of links keeps all the rules", text)
        self.assertIn("these rules can't all hold", text)

    def test_too_much_to_show(self):
        text = self.body("large")
        self.assertIn("There is no page for each class", text)
        self.assertIn("does not name them", text)
        self.assertEqual(BROWSER.script("return document.querySelectorAll('.class-page').length"), 0)


def specials(folder):
    """Plans of our own, by what is special about them."""
    area(folder / "hostile-area", HOSTILE)
    run("plan", folder / "hostile-area", "--out", folder / "hostile")
    area(folder / "plain-area", ["Ash", "Birch", "Cedar", "Damson", "Elm"], rounds=False)
    run("match", folder / "plain-area", "--out", folder / "links alone")
    rules = "rule,a,b\nmust_link,S0Ash,S1Birch\nmust_link,S1Birch,S2Cedar\nmust_link,S2Cedar,S3Damson\n"
    area(folder / "conflict-area", ["Ash", "Birch", "Cedar", "Damson"], rules=rules)
    run("plan", folder / "conflict-area", "--out", folder / "conflict")
    run("generate", "area", "--classes", "1300", "--seed", "3", folder / "large-area")
    run("match", folder / "large-area", "--out", folder / "large")
    # Another plan of the same area, so that something is to be compared.
    rules = "rule,a,b\nmust_not_link,S0Ash,S1Birch\nmust_not_link,S0Ash,S2Cedar\nmust_not_link,S3Damson,S4Elm\n"
    area(folder / "other-area", ["Ash", "Birch", "Cedar", "Damson", "Elm"], rules=rules, rounds=False)
    run("match", folder / "other-area", "--out", folder / "other")
    (folder / "comparison").mkdir()
    run("compare", folder / "links alone", folder / "other", "--html", folder / "comparison" / "comparison.html")
    pages = {name: folder / name / "report.html" for name in ["hostile", "links alone", "conflict", "large"]}
    return {**pages, "comparison": folder / "comparison" / "comparison.html"}


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: report.py LINKWRIGHT PLANS")
    LINKWRIGHT, PLANS = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    # scripts/test plans some areas twice.
    PLANNED = sorted(page for page in PLANS.glob("*/report.html") if not page.parent.name.endswith("-again"))
    if not PLANNED:
        sys.exit(f"{PLANS}: found no plan with a report.html")
    AXE = axe_source()
    with tempfile.TemporaryDirectory() as scratch:
        SPECIAL = specials(pathlib.Path(scratch))
        PAGES = PLANNED + list(SPECIAL.values())
        BROWSER = Browser()
        try:
            result = unittest.main(argv=["report.py", "-v"], exit=False).result
        finally:
            BROWSER.driver.quit()
    sys.exit(not result.wasSuccessful())
