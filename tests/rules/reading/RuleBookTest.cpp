// SPDX-License-Identifier: GPL-3.0-or-later
// What the loader takes, what it refuses and where it says the mistake is.
#include "PackFolder.h"
#include "data/DataFolder.h"
#include "rules/reading/RuleProof.h"
#include "rules/rule/RulePackCheck.h"
#include "rules/style/HouseStyle.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

const QString sound = u"extends: substitution\nid: style.gan-khoang\ncategory: style\n"
                      u"message: Viết “%s”.\nswap: {gần khoảng: khoảng}\n"
                      u"examples:\n  bad: [gần khoảng mười]\n  good: [khoảng mười]\n"_s;

} // namespace

class RuleBookTest final : public QObject {
    Q_OBJECT

private slots:
    void refusesWithLineAndExcerpt_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("excerpt");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QString &text, int line, const char *excerpt,
                            const char *reason) {
            QTest::newRow(name) << text << line << QString::fromUtf8(excerpt)
                                << QString::fromUtf8(reason);
        };
        const auto changed = [](const char *from, const char *to) {
            const QString text =
                QString(sound).replace(QString::fromUtf8(from), QString::fromUtf8(to));
            return text;
        };
        row("không phải YAML", u"extends: [a\nid: x\n"_s, 2, "id: x", "no YAML");
        row("loại luật không có", changed("substitution", "spelling"), 1, "extends: spelling",
            "no kind of rule “spelling”");
        row("khóa lạ", changed("message:", "pos: x\nmessage:"), 4, "pos: x", "no key “pos”");
        row("thiếu khóa", changed("message: Viết “%s”.\n", ""), 1, "extends: substitution",
            "“message” is missing");
        row("thiếu mã", changed("id: style.gan-khoang\n", ""), 1, "extends: substitution",
            "“id” is missing");
        row("chính tả không phải nếp nhà", changed("category: style", "category: spelling.phrase"),
            3, "category: spelling.phrase", "spelling.phrase");
        row("mức lạ", changed("swap:", "level: severe\nswap:"), 5, "level: severe", "severe");
        row("phạm vi lạ", changed("swap:", "scope: page\nswap:"), 5, "scope: page", "page");
        row("không phải đúng sai", changed("swap:", "ignorecase: có lẽ\nswap:"), 5,
            "ignorecase: có lẽ", "true or false");
        row("swap không phải bảng", changed("{gần khoảng: khoảng}", "gần"), 5, "swap: gần",
            "must be a map, a list");
        row("lớp từ không có", changed("gần khoảng:", "gần <số>:"), 5, "swap: {gần <số>: khoảng}",
            "<số>");
        row("biểu thức hỏng", changed("gần khoảng:", "'gần [khoảng':"), 5,
            "swap: {'gần [khoảng': khoảng}", "no expression");
        row("không có gì để tìm", changed("gần khoảng:", "' ':"), 5, "swap: {' ': khoảng}",
            "can match nothing");
        row("thiếu ví dụ sai", changed("  bad: [gần khoảng mười]\n", ""), 7, "good: [khoảng mười]",
            "“bad”");
        row("thiếu mọi ví dụ",
            changed("examples:\n  bad: [gần khoảng mười]\n  good: [khoảng mười]\n", ""), 1,
            "extends: substitution", "“bad”");
        row("không bắt được ví dụ sai của mình", changed("[gần khoảng mười]", "[gần mười]"), 7,
            "bad: [gần mười]", "does not find its bad example");
        row("bắt cả ví dụ đúng", changed("[khoảng mười]", "[ở gần khoảng ba]"), 8,
            "good: [ở gần khoảng ba]", "finds its good example");
        row("mục không thể khớp", changed("{gần khoảng: khoảng}", "{gần khoảng: khoảng, hơn: hơn}"),
            5, "swap: {gần khoảng: khoảng, hơn: hơn}", "cannot match");
        row("ngoại lệ nuốt mất mục",
            changed("{gần khoảng: khoảng}",
                    "{gần khoảng: khoảng, độ hơn: hơn}\nexceptions: [độ hơn]"),
            5, "swap: {gần khoảng: khoảng, độ hơn: hơn}", "cannot match");
        row("không có luật nào", u"- một\n- hai\n"_s, 1, "- một", "map of keys");
    }

    void refusesWithLineAndExcerpt() {
        QFETCH(const QString, text);
        QFETCH(const int, line);
        QFETCH(const QString, excerpt);
        QFETCH(const QString, reason);
        const PackFolder folder;
        const RuleBook book = folder.load(text);
        QCOMPARE(book.problems.size(), 1);
        const PackProblem &problem = book.problems.first();
        QVERIFY2(problem.reason.contains(reason), qPrintable(problem.reason));
        QCOMPARE(problem.file, folder.path(u"luat.yaml"_s));
        QCOMPARE(problem.line, line);
        QCOMPARE(problem.excerpt, excerpt);
        QVERIFY(book.rules.isEmpty());
        QVERIFY(problem.text().startsWith(folder.path(u"luat.yaml:%1: "_s.arg(line))));
    }

    void goesOnWithTheOtherRulesOfTheFile() {
        const PackFolder folder;
        const RuleBook book = folder.load(u"extends: existence\nid: hong\n---\n"_s + sound);
        QCOMPARE(book.problems.size(), 1);
        QCOMPARE(book.rules.size(), 1);
        QCOMPARE(book.rules.first().id, u"style.gan-khoang"_s);
        QCOMPARE(book.rules.first().line, 4);
    }

    void goesOnBesideADocumentThatIsNoYaml_data() {
        QTest::addColumn<QString>("broken");
        QTest::newRow("ngoặc không đóng") << u"extends: [hỏng"_s;
        QTest::newRow("bắt đầu bằng dấu phẩy") << u", huyện]"_s;
        QTest::newRow("thụt dòng sai") << u"a: 1\n b: 2"_s;
    }

    void goesOnBesideADocumentThatIsNoYaml() {
        QFETCH(const QString, broken);
        const PackFolder folder;
        const RuleBook book = folder.load(QString(broken + u"\n---\n" + sound));
        QCOMPARE(book.problems.size(), 1);
        QVERIFY(book.problems.first().line >= 1);
        QCOMPARE(book.rules.size(), 1);
        QCOMPARE(book.rules.first().line, int(broken.count(u'\n')) + 3);
    }

    void goesOnWithTheOtherPacks() {
        const PackFolder folder;
        folder.write(u"tot/pack.yaml"_s, u"title: Tốt\n"_s);
        folder.write(u"tot/a.yaml"_s, sound);
        const RuleBook book = loadRuleBook({folder.path(u"khong-co"_s), folder.path(u"tot"_s)});
        QCOMPARE(book.problems.size(), 1);
        QCOMPARE(book.problems.first().file, folder.path(u"khong-co"_s));
        QCOMPARE(book.packs.size(), 1);
        QCOMPARE(book.packs.first().title, u"Tốt"_s);
        QCOMPARE(book.compiled->rules.size(), 1);
    }

    void laterPackReplacesAndChangesLevels() {
        const PackFolder folder;
        folder.write(u"chung/pack.yaml"_s, u"title: Chung\n"_s);
        folder.write(u"chung/a.yaml"_s,
                     sound + u"---\n"_s + QString(sound).replace(u"gan-khoang"_s, u"khac"_s));
        folder.write(u"rieng/pack.yaml"_s,
                     u"title: Riêng\nlevels:\n  style.khac: off\n  style.gan-khoang: error\n"_s);
        folder.write(u"rieng/b.yaml"_s, QString(sound).replace(u"Viết"_s, u"Nên viết"_s));
        const RuleBook book = loadRuleBook({folder.path(u"chung"_s), folder.path(u"rieng"_s)});
        QVERIFY(book.problems.isEmpty());
        QCOMPARE(book.rules.size(), 2);
        QCOMPARE(book.rules.at(0).message, u"Nên viết “%s”."_s);
        QVERIFY(!book.rules.at(1).isOn);
        QCOMPARE(book.compiled->rules.size(), 1);
    }

    void namesALevelForNoRule() {
        const PackFolder folder;
        folder.write(u"pack.yaml"_s, u"title: Thử\nlevels:\n  style.khong-co: error\n"_s);
        folder.write(u"a.yaml"_s, sound);
        const RuleBook book = loadRuleBook({folder.path()});
        QCOMPARE(book.problems.size(), 1);
        QCOMPARE(book.problems.first().line, 3);
        QCOMPARE(book.rules.size(), 1);
    }

    void refusesARuleThatStandsTwice() {
        const PackFolder folder;
        const RuleBook book = folder.load(sound + u"---\n"_s + sound);
        QCOMPARE(book.problems.size(), 1);
        QCOMPARE(book.problems.first().line, 10);
    }

    void readsAValeStyleAsItIs() {
        const PackFolder folder;
        folder.write(u"Toasoan/Thuat.yml"_s,
                     u"extends: substitution\nmessage: Use '%s' instead of '%s'.\n"
                     u"link: https://example.org\nlevel: suggestion\nignorecase: true\nlimit: 3\n"
                     u"action:\n  name: replace\nswap:\n  (?:web|trang) mạng: trang web\n"_s);
        const RuleBook book = loadRuleBook({folder.path(u"Toasoan"_s)});
        QVERIFY(book.problems.isEmpty());
        const Rule &rule = book.rules.first();
        QCOMPARE(rule.id, u"Toasoan.Thuat"_s);
        QCOMPARE(rule.level, Level::Info);
        QCOMPARE(rule.source, u"https://example.org"_s);
        const QList<Finding> findings = findingsOf(rule, u"lên Trang mạng"_s);
        QCOMPARE(findings.value(0).message, u"Use 'Trang web' instead of 'Trang mạng'."_s);
    }

    void readsAListOfReplacements_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("rows");
        QTest::newRow("tab") << u"thay.tsv"_s << u"# sai\tđúng\ngần khoảng\tkhoảng\tghi chú\n"_s;
        QTest::newRow("phẩy") << u"thay.csv"_s
                              << u"\uFEFFgần khoảng,khoảng\r\n\"a, b\",\"a \"\"b\"\"\"\r\n"_s;
        QTest::newRow("chấm phẩy") << u"thay.csv"_s << u"\ngần khoảng;khoảng\n"_s;
    }

    void readsAListOfReplacements() {
        QFETCH(const QString, name);
        QFETCH(const QString, rows);
        const PackFolder folder;
        folder.write(name, rows);
        const RuleBook book = folder.load(QString(sound).replace(u"{gần khoảng: khoảng}"_s, name));
        QVERIFY2(book.problems.isEmpty(),
                 book.problems.isEmpty() ? "" : qPrintable(book.problems.first().text()));
        const QList<Finding> findings = findingsOf(book.rules.value(0), u"ở gần khoảng ba"_s);
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().suggestions.first().text, u"khoảng"_s);
    }

    void namesTheLineOfAList() {
        const PackFolder folder;
        folder.write(u"thay.tsv"_s, u"gần khoảng\tkhoảng\nhơn\thơn\n"_s);
        const QString rule = QString(sound).replace(u"{gần khoảng: khoảng}"_s, u"thay.tsv"_s);
        RuleBook book = folder.load(rule);
        QCOMPARE(book.problems.size(), 1);
        QCOMPARE(book.problems.first().file, folder.path(u"thay.tsv"_s));
        QCOMPARE(book.problems.first().line, 2);
        QCOMPARE(book.problems.first().excerpt, u"hơn\thơn"_s);
        folder.write(u"thay.tsv"_s, u"gần khoảng\n"_s);
        book = folder.load(rule);
        QCOMPARE(book.problems.value(0).line, 1);
        QFile::remove(folder.path(u"thay.tsv"_s));
        book = folder.load(rule);
        QCOMPARE(book.problems.value(0).file, folder.path(u"thay.tsv"_s));
        QCOMPARE(book.problems.value(0).line, 0);
    }

    void defaultPackHolds() {
        const RuleBook book = loadRuleBook({defaultPack(dataFolder())});
        for (const PackProblem &problem : book.problems)
            qWarning("%s", qPrintable(problem.text()));
        QVERIFY(book.problems.isEmpty());
        QVERIFY(book.rules.size() >= 50);
        for (const Rule &rule : book.rules) {
            // The loader has run the examples; these are what it does not ask for.
            QVERIFY2(!rule.reason.isEmpty() && !rule.source.isEmpty(), qPrintable(rule.id));
            QVERIFY2(rule.title != rule.id, qPrintable(rule.id));
            QVERIFY2(rule.id.startsWith(rule.category + u'.'), qPrintable(rule.id));
        }
    }

    void defaultPackIsSilentOnCleanProse_data() {
        QTest::addColumn<QString>("line");
        const char *const lines[] = {
            "Ngày 12-3-2026, Huyện ủy mở Hội nghị sơ kết; Ban Thường vụ Huyện ủy chủ trì hội nghị.",
            "Bí thư, phó bí thư các huyện ủy, thành ủy dự họp; bí thư chủ trì hội nghị.",
            "Các đoàn thể chính trị - xã hội góp sức phát triển kinh tế - xã hội.",
            "Tỉnh ủy Lào Cai, Thành ủy Lào Cai và Đảng ủy các xã cụ thể hóa nghị quyết.",
            "Làm chủ chương trình, khả năng xuất hiện, tiến bộ khoa học và công nghệ.",
            "Ông mua 2 triệu cổ phiếu ngày 5/4/2024, lãi 12,5%, còn 1.250.000 đồng.",
            "Chị Trần Thị Mai, dân tộc Tày, bán cam Hàm Yên, bưởi, v.v. ở chợ.",
            "Họ ở phường 7, quận 1; đường Cách Mạng Tháng Tám đông xe.",
        };
        for (const char *const line : lines)
            QTest::newRow(line) << QString::fromUtf8(line);
    }

    void defaultPackIsSilentOnCleanProse() {
        QFETCH(const QString, line);
        static const RuleBook book = loadRuleBook({defaultPack(dataFolder())});
        for (const Rule &rule : book.compiled->rules) {
            if (!rule.scope.holds(BlockKind::Paragraph))
                continue;
            const QList<Finding> findings = findingsOf(rule, line);
            QVERIFY2(findings.isEmpty(), qPrintable(rule.id));
        }
    }

    void ofTwoRulesOverTheDraftTheFirstSpeaks() {
        const PackFolder pack;
        QString rules;
        for (int i = 0; i < 12; ++i) // enough that another order would be seen
            rules += u"extends: occurrence\nid: house.lan-%1\ncategory: style\nmessage: m\n"
                     u"scope: draft\ntoken: BCH\nmin: 2\n"
                     u"examples:\n  bad: [BCH họp]\n  good: [BCH mời BCH]\n---\n"_s.arg(i);
        const RuleBook book = pack.load(rules);
        QCOMPARE(book.rules.size(), 12);
        std::vector<std::unique_ptr<const Check>> checks;
        checks.push_back(std::make_unique<RulePackCheck>(book.compiled));
        Engine engine(std::move(checks));
        const auto findings = engine.check(Text({{.text = u"BCH họp."_s}}));
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().rule, book.rules.first().id);
    }

    void houseEngineNamesEveryRuleOnce() {
        const Result<HouseStyle> style = loadHouseStyle(dataFolder());
        QVERIFY(style);
        QStringList ids;
        const Engine engine = makeHouseEngine(*style);
        for (const RuleInfo &rule : engine.rules())
            ids.append(rule.id);
        QVERIFY(ids.contains(u"style.missing-comma"_s) && ids.contains(u"spelling.phrase"_s));
        QStringList unique = ids;
        unique.removeDuplicates();
        QCOMPARE(unique, ids);
        QStringList named;
        for (const RuleInfo &rule : rulesOf(*style))
            named.append(rule.id);
        QCOMPARE(named, ids);
    }
};

QTEST_GUILESS_MAIN(RuleBookTest)
#include "RuleBookTest.moc"
