// SPDX-License-Identifier: GPL-3.0-or-later
// What a publication chooses, and what becomes of packs that change while the program runs.
#include "PackFolder.h"
#include "data/DataFolder.h"
#include "rules/style/HouseLoader.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

QString ruleText(const QString &id, const QString &wrong, const QString &right) {
    return u"extends: substitution\nid: style.%1\ncategory: style\nmessage: Viết “%s”.\n"
           "swap: {%2: %3}\nexamples: {bad: [%2], good: [%3]}\n"_s.arg(id, wrong, right);
}

/// Two packs beside a profile.
class Newsroom {
public:
    Newsroom() {
        folder.write(u"goi/mot/pack.yaml"_s, u"title: Một\n"_s);
        folder.write(u"goi/mot/a.yaml"_s, ruleText(u"mot"_s, u"chợ phiên"_s, u"phiên chợ"_s));
        folder.write(u"goi/hai/pack.yaml"_s, u"title: Hai\n"_s);
        folder.write(u"goi/hai/a.yaml"_s, ruleText(u"hai"_s, u"bến xe khách"_s, u"bến xe"_s));
    }

    [[nodiscard]] Result<Profile> profile(const QString &text) const {
        folder.write(u"ho-so.yaml"_s, text);
        return loadProfile(folder.path(u"ho-so.yaml"_s),
                           {folder.path(u"goi"_s), programPacks(dataFolder())});
    }

    /// Loads with the profile written last.
    [[nodiscard]] Result<HouseStyle> style(HouseLoader &loader, StyleSources sources = {}) const {
        if (QFile::exists(folder.path(u"ho-so.yaml"_s)))
            sources.profile = folder.path(u"ho-so.yaml"_s);
        sources.packFolder = folder.path(u"goi"_s);
        return loader.load(sources);
    }

    PackFolder folder;
};

QStringList found(const HouseStyle &style, const QString &line) {
    QStringList rules;
    Engine engine = makeHouseEngine(style);
    for (const Finding &finding : engine.check(Text({{BlockKind::Paragraph, line, {}, {}}})))
        rules.append(finding.rule + u' ' + levelName(finding.level));
    return rules;
}

const QString line = u"Ở chợ phiên có bến xe khách, họ bàn chủ chương, nghị quyết."_s;

} // namespace

class ProfileTest final : public QObject {
    Q_OBJECT

private slots:
    void choosesPacksLevelsAndOptions() {
        const Newsroom newsroom;
        const Result<Profile> profile =
            newsroom.profile(u"title: Bản in\npacks: [hai, bao-chi]\n"
                             "levels: {style.hai: error, spelling.phrase: off}\n"
                             "options: {strictness: thorough, model: rieng.lm, "
                             "headline-words: 16, lead-characters: 300}\n"_s);
        QVERIFY(profile);
        QVERIFY(profile->problems.isEmpty());
        QCOMPARE(profile->title, u"Bản in"_s);
        QCOMPARE(*profile->packs,
                 QStringList({newsroom.folder.path(u"goi/hai"_s), defaultPack(dataFolder())}));
        QCOMPARE(profile->strictness, Strictness::Thorough);
        QCOMPARE(profile->model, newsroom.folder.path(u"rieng.lm"_s));
        QCOMPARE(profile->levels.size(), 2);
        QCOMPARE(profile->lengths, (LengthLimits{16, std::nullopt, std::nullopt, 300}));
    }

    void takesADefaultPackAndTheNewsroomsWhenThereIsNoProfile() {
        const Newsroom newsroom;
        HouseLoader loader(dataFolder());
        const Result<HouseStyle> style = newsroom.style(loader);
        QVERIFY(style);
        QVERIFY(style->problems.isEmpty());
        QCOMPARE(style->folders,
                 QStringList({defaultPack(dataFolder()), newsroom.folder.path(u"goi/hai"_s),
                              newsroom.folder.path(u"goi/mot"_s)}));
        QCOMPARE(found(*style, line), QStringList({u"style.mot warning"_s, u"style.hai warning"_s,
                                                   u"spelling.phrase error"_s}));
    }

    void theDeskHasTheLastWord() {
        const Newsroom newsroom;
        (void)newsroom.profile(u"packs: [mot, hai]\nlevels:\n  style.hai: error\n"
                               "  style.mot: off\n  spelling.phrase: off\n"_s);
        HouseLoader loader(dataFolder());
        Result<HouseStyle> style = newsroom.style(loader);
        QVERIFY(style);
        // Another check may see the same typo.
        QCOMPARE(found(*style, line).first(), u"style.hai error"_s);
        QVERIFY(!found(*style, line).join(u' ').contains(u"spelling.phrase"_s));
        StyleSources sources;
        sources.choices = {{u"style.hai"_s, {true, Level::Info}},
                           {u"style.mot"_s, {true, Level::Error}},
                           {u"spelling.phrase"_s, {true, std::nullopt}},
                           {u"style.gone"_s, {false, std::nullopt}}};
        style = newsroom.style(loader, sources);
        QVERIFY(style);
        QVERIFY(style->problems.isEmpty());
        QCOMPARE(found(*style, line), QStringList({u"style.mot error"_s, u"style.hai info"_s,
                                                   u"spelling.phrase error"_s}));
        QCOMPARE(style->asWritten->compiled->rules.size(), 1);
    }

    void namesWhatNobodyKnows_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("problemLine");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const char *text, int at, const char *reason) {
            QTest::newRow(name) << QString::fromUtf8(text) << at << QString::fromUtf8(reason);
        };
        row("khóa lạ", "title: A\nluat: x\n", 2, "no key “luat”");
        row("lựa chọn lạ", "options:\n  mau: xanh\n", 2, "no option “mau”");
        row("độ dài không phải số", "options:\n  lead-words: dài\n", 2, "“dài” is not a length");
        row("độ dài không", "options:\n  lead-words: 0\n", 2, "“0” is not a length");
        row("độ chặt lạ", "options:\n  strictness: vừa\n", 2, "no strictness “vừa”");
        row("gói không có", "packs:\n  - mot\n  - khong-co\n", 3, "no pack “khong-co”");
        row("gói rỗng", "packs: ['']\n", 1, "no pack “”");
        row("mức lạ", "levels: {style.mot: nặng}\n", 1, "no level “nặng”");
        row("mức không phải bảng", "levels: off\n", 1, "map from rules to levels");
        row("luật không có", "packs: [mot]\nlevels:\n  style.mot: off\n  style.khong: off\n", 4,
            "“style.khong”");
    }

    void namesWhatNobodyKnows() {
        QFETCH(const QString, text);
        QFETCH(const int, problemLine);
        QFETCH(const QString, reason);
        const Newsroom newsroom;
        QVERIFY(newsroom.profile(text));
        HouseLoader loader(dataFolder());
        const Result<HouseStyle> style = newsroom.style(loader);
        QVERIFY(style);
        QCOMPARE(style->problems.size(), 1);
        const PackProblem &problem = style->problems.first();
        QCOMPARE(problem.file, newsroom.folder.path(u"ho-so.yaml"_s));
        QCOMPARE(problem.line, problemLine);
        QVERIFY2(problem.reason.contains(reason), qPrintable(problem.reason));
        QCOMPARE(problem.excerpt, text.split(u'\n').at(problemLine - 1).trimmed());
    }

    void refusesAProfileThatIsNoYaml() {
        const Newsroom newsroom;
        const Result<Profile> profile = newsroom.profile(u"title: A\npacks: [mot\n"_s);
        QVERIFY(!profile);
        QVERIFY2(profile.error().message.contains(u"ho-so.yaml:3: "_s),
                 qPrintable(profile.error().message));
        QVERIFY(!loadProfile(newsroom.folder.path(u"khong-co.yaml"_s), {}));
    }

    void survivesAnyDamage() {
        const PackFolder folder;
        const QString whole = u"title: A\npacks: [bao-chi, 'x']\nlevels: {a.b: off, c.d: error}\n"
                              "options: {strictness: sparing, model: m.lm}\n---\ntitle: B\n"_s;
        const QString wrenches = u",:-[]{}'\"#&*!|>%@`?\t\n \u0000ế"_s;
        for (qsizetype at = 0; at < whole.size(); at += 2) {
            const QChar wrench = wrenches.at((at * 7) % wrenches.size());
            for (const QString &damaged :
                 {QString(whole.left(at) + wrench + whole.mid(at)),
                  QString(whole.left(at) + wrench + whole.mid(at + 1)), whole.left(at)}) {
                folder.write(u"ho-so.yaml"_s, damaged);
                const Result<Profile> read = loadProfile(folder.path(u"ho-so.yaml"_s), {});
                if (!read)
                    QVERIFY(read.error().message.contains(u"ho-so.yaml"_s));
                else
                    for (const PackProblem &problem : read->problems)
                        QVERIFY(problem.line >= 1 && !problem.reason.isEmpty());
            }
        }
    }

    void writesWhatADeskChoseAndReadsItAgain() {
        const RuleChoices choices{{u"a.b"_s, {false, std::nullopt}},
                                  {u"a.c"_s, {true, Level::Info}},
                                  {u"a.d"_s, {true, std::nullopt}},
                                  {u"Tòa: soạn #1"_s, {true, Level::Error}}};
        const PackFolder folder;
        for (const RuleChoices &each : {choices, RuleChoices()}) {
            folder.write(u"ban.yaml"_s, QString::fromUtf8(profileOf(u"Bàn: 1 # tối"_s, each)));
            const Result<Profile> read = loadProfile(folder.path(u"ban.yaml"_s), {});
            QVERIFY(read);
            QVERIFY(read->problems.isEmpty());
            QCOMPARE(read->title, u"Bàn: 1 # tối"_s);
            QCOMPARE(choicesOf(read->levels), each);
        }
    }

    void goesOnWithTheLastSoundVersionOfAPack_data() {
        QTest::addColumn<QString>("broken");
        QTest::newRow("không phải YAML") << u"extends: [\n"_s;
        QTest::newRow("một luật hỏng")
            << QString(ruleText(u"mot"_s, u"chợ phiên"_s, u"chợ"_s) + u"---\nextends: gì\n"_s);
        QTest::newRow("ví dụ không khớp") << ruleText(u"mot"_s, u"chợ phiên"_s, u"chợ"_s)
                                                 .replace(u"bad: [chợ phiên]"_s, u"bad: [chợ]"_s);
        QTest::newRow("tệp trống") << QString();
    }

    void goesOnWithTheLastSoundVersionOfAPack() {
        QFETCH(const QString, broken);
        const Newsroom newsroom;
        HouseLoader loader(dataFolder());
        QVERIFY(newsroom.style(loader));
        newsroom.folder.write(u"goi/mot/a.yaml"_s, broken);
        newsroom.folder.write(u"goi/hai/a.yaml"_s,
                              ruleText(u"moi"_s, u"bến xe khách"_s, u"bến xe"_s));
        Result<HouseStyle> style = newsroom.style(loader);
        QVERIFY(style);
        if (broken.isEmpty()) { // a pack without rules is sound, and there are none now
            QCOMPARE(style->kept, QStringList());
            return;
        }
        QCOMPARE(style->kept.size(), 1);
        QVERIFY2(style->kept.first().contains(u"a.yaml:"_s), qPrintable(style->kept.first()));
        QVERIFY(style->problems.isEmpty());
        QCOMPARE(found(*style, line).mid(0, 2),
                 QStringList({u"style.mot warning"_s, u"style.moi warning"_s}));
        newsroom.folder.write(u"goi/mot/a.yaml"_s, ruleText(u"tot"_s, u"chợ phiên"_s, u"chợ"_s));
        style = newsroom.style(loader);
        QVERIFY(style);
        QVERIFY(style->kept.isEmpty());
        QCOMPARE(found(*style, line).first(), u"style.tot warning"_s);
    }

    void goesOnWithoutTheShare() {
        const Newsroom newsroom;
        HouseLoader loader(dataFolder());
        QVERIFY(newsroom.style(loader));
        QVERIFY(QDir(newsroom.folder.path(u"goi"_s)).removeRecursively());
        const Result<HouseStyle> style = newsroom.style(loader);
        QVERIFY(style);
        QCOMPARE(style->kept.size(), 2);
        QCOMPARE(found(*style, line).size(), 3);
    }

    void goesOnWithTheLastSoundProfile() {
        const Newsroom newsroom;
        (void)newsroom.profile(u"packs: [mot]\nlevels: {style.mot: error}\n"_s);
        HouseLoader loader(dataFolder());
        QVERIFY(newsroom.style(loader));
        (void)newsroom.profile(u"packs: [mot\n"_s);
        const Result<HouseStyle> style = newsroom.style(loader);
        QVERIFY(style);
        QCOMPARE(style->kept.size(), 1);
        QCOMPARE(found(*style, line).first(), u"style.mot error"_s);
        HouseLoader other(dataFolder());
        QVERIFY(!newsroom.style(other));
    }
};

QTEST_GUILESS_MAIN(ProfileTest)
#include "ProfileTest.moc"
