// SPDX-License-Identifier: GPL-3.0-or-later
// Newer data that a newsroom drops into the user's folder: taken when they are sound, passed over
// with a reason when they are not.
#include "data/DataFolder.h"
#include "rules/style/HouseStyle.h"
#include "vietnamese/lexicon/LanguageData.h"
#include "vietnamese/lexicon/Speller.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

const QByteArray noise("\xff\xfe\x00 kh\xc3\n\x01\x02\n", 13);
/// A file of phrases with a typo that the shipped one does not hold.
const QByteArray onePhrase("error\tmo rác\tmo rát\tphụ âm cuối\t0\t1\t\t\tBản mo rác đầu.\t\n");
const QByteArray oneRule(R"(extends: existence
id: style.dropped
category: style
title: Luật mới
level: warning
message: Luật mới chê “%s”.
reason: Để thử.
source: Tòa soạn
tokens: [tòa báo]
examples:
  bad: ["Bạn đọc tòa báo chờ tin."]
  good: ["Bạn đọc chờ tin."]
)");

QByteArray shipped(const QString &name) {
    QFile file(dataFolder() + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Ends in the middle of the last row that has columns.
QByteArray cutShort(const QByteArray &bytes) {
    return bytes.left(bytes.lastIndexOf('\t'));
}

/// Rules that speak about a line of text.
QStringList rulesFor(const HouseStyle &style, const QString &line) {
    QStringList rules;
    const QList<Finding> findings =
        makeHouseEngine(style).check(Text({{.text = u"Tít"_s}, {.text = line}}));
    for (const Finding &finding : findings)
        rules.append(finding.rule);
    return rules;
}

} // namespace

class DroppedDataTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_user;

    void drop(const QString &name, const QByteArray &bytes) const {
        const QString path = m_user->filePath(name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    [[nodiscard]] Result<HouseStyle> load() const {
        return loadHouseStyle({dataFolder(), {m_user->path()}});
    }

private slots:
    void init() {
        m_user = std::make_unique<QTemporaryDir>(QDir::temp().filePath(u"Tòa soạn-XXXXXX"_s));
    }

    void changesNothingWhenNothingWasDropped() {
        const Result<HouseStyle> style = load();
        QVERIFY(style);
        QCOMPARE(noticesOf(*style), QStringList());
        QVERIFY(rulesFor(*style, u"Thực hiện chủ chương mới."_s).contains(u"spelling.phrase"_s));
    }

    void takesAFileInPlaceOfTheShippedOne() {
        drop(u"dictionaries/phrases.tsv"_s, onePhrase);
        const Result<HouseStyle> style = load();
        QVERIFY(style);
        QCOMPARE(noticesOf(*style), QStringList());
        QVERIFY(rulesFor(*style, u"Xem bản mo rác đầu."_s).contains(u"spelling.phrase"_s));
        // The shipped phrases do not count any more.
        QVERIFY(!rulesFor(*style, u"Thực hiện chủ chương mới."_s).contains(u"spelling.phrase"_s));
    }

    void takesAHunspellDictionary() {
        drop(u"dictionaries/vi_VN.dic"_s, shipped(u"dictionaries/vi_VN.dic"_s) + "nghành\n");
        drop(u"dictionaries/vi_VN.aff"_s, shipped(u"dictionaries/vi_VN.aff"_s));
        const auto language = LanguageData::load({dataFolder(), {m_user->path()}});
        QVERIFY(language);
        QCOMPARE((*language)->notices, QStringList());
        const auto speller = openHunspell((*language)->vietnameseDictionary);
        QVERIFY(speller);
        QVERIFY((*speller)->accepts(u"nghành"_s));
        const auto without = openHunspell(dataFolder() + u"/dictionaries/vi_VN"_s);
        QVERIFY(without && !(*without)->accepts(u"nghành"_s));
    }

    void passesOverWhatIsDamaged_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        for (const QString &name : {u"syllables.tsv"_s,
                                    u"loans.txt"_s,
                                    u"bound-syllables.txt"_s,
                                    u"names.txt"_s,
                                    u"abbreviations.txt"_s,
                                    u"units.txt"_s,
                                    u"phrases.tsv"_s,
                                    u"official-names.tsv"_s,
                                    u"known-abbreviations.tsv"_s,
                                    u"fixed-compounds.tsv"_s,
                                    u"word-choices.tsv"_s,
                                    u"placeholders.tsv"_s,
                                    u"leftovers.tsv"_s,
                                    u"context.tsv"_s,
                                    u"context-look.tsv"_s,
                                    u"attested-pairs.txt"_s,
                                    u"rare-syllables.tsv"_s,
                                    u"context-draft.tsv"_s,
                                    u"vi_VN.lm"_s,
                                    u"vi_VN.net"_s,
                                    u"vi_VN.dic"_s,
                                    u"vi_VN.aff"_s}) {
            const QString path = u"dictionaries/"_s + name;
            QTest::addRow("%s, noise", qPrintable(name)) << path << noise;
            QTest::addRow("%s, empty", qPrintable(name)) << path << QByteArray();
        }
        for (const QString &name :
             {u"syllables.tsv"_s, u"phrases.tsv"_s, u"leftovers.tsv"_s, u"vi_VN.lm"_s}) {
            const QString path = u"dictionaries/"_s + name;
            QTest::addRow("%s, cut short", qPrintable(name)) << path << cutShort(shipped(path));
        }
    }
    void passesOverWhatIsDamaged() {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, bytes);
        drop(name, bytes);
        const Result<HouseStyle> style = load();
        QVERIFY2(style, style ? "" : qPrintable(style.error().message));
        const QStringList notices = noticesOf(*style);
        QCOMPARE(notices.size(), 1);
        const QString file = m_user->filePath(name.section(u'.', 0, 0));
        QVERIFY2(notices.first().contains(file), qPrintable(notices.first()));
        // All the checks go on with what was shipped.
        QCOMPARE(
            rulesFor(*style, u"Các nghành thực hiện chủ chương mới mới."_s),
            rulesFor(*loadHouseStyle(dataFolder()), u"Các nghành thực hiện chủ chương mới mới."_s));
    }

    void passesOverADictionaryThatKnowsNoWords() {
        drop(u"dictionaries/vi_VN.dic"_s, "1\nnghành\n");
        drop(u"dictionaries/vi_VN.aff"_s, shipped(u"dictionaries/vi_VN.aff"_s));
        const auto language = LanguageData::load({dataFolder(), {m_user->path()}});
        QVERIFY(language);
        QCOMPARE((*language)->notices.size(), 1);
        QCOMPARE((*language)->vietnameseDictionary, dataFolder() + u"/dictionaries/vi_VN"_s);
    }

    void takesAPackWhole() {
        drop(u"resources/packs/bao-chi/pack.yaml"_s, "title: Báo chí\n");
        drop(u"resources/packs/bao-chi/moi.yaml"_s, oneRule);
        const Result<HouseStyle> style = load();
        QVERIFY(style);
        QCOMPARE(noticesOf(*style), QStringList());
        QCOMPARE(style->rules->rules.size(), 1);
        QVERIFY(rulesFor(*style, u"Bạn đọc tòa báo chờ tin."_s).contains(u"style.dropped"_s));
    }

    void passesOverAPackWithARefusedRule_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("noise") << noise;
        QTest::newRow("its own example disproves it")
            << QByteArray(oneRule).replace("Bạn đọc chờ tin", "Bạn đọc tòa báo hỏi");
        QTest::newRow("cut short") << oneRule.left(60);
    }
    void passesOverAPackWithARefusedRule() {
        QFETCH(const QByteArray, bytes);
        drop(u"resources/packs/bao-chi/pack.yaml"_s, "title: Báo chí\n");
        drop(u"resources/packs/bao-chi/moi.yaml"_s, bytes);
        const Result<HouseStyle> style = load();
        QVERIFY(style);
        QCOMPARE(noticesOf(*style).size(), 1);
        QVERIFY(noticesOf(*style).first().contains(m_user->filePath(u"resources/packs"_s)));
        QCOMPARE(style->rules->rules.size(), loadHouseStyle(dataFolder())->rules->rules.size());
        QVERIFY(style->rules->problems.isEmpty());
    }

    void takesTheSitesDataUnderTheUsersOwn() {
        const QTemporaryDir site;
        const auto dropAtSite = [&site](const QString &name, const QByteArray &bytes) {
            QVERIFY(QDir(site.path()).mkpath(QFileInfo(name).path()));
            QFile file(site.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(bytes), bytes.size());
        };
        const DataFolders folders{dataFolder(), {m_user->path(), site.path()}};
        dropAtSite(u"dictionaries/phrases.tsv"_s, onePhrase);
        const QString written = u"Xem bản mo rác đầu, thực hiện chủ chương."_s;
        const auto findings = [&] {
            const Result<HouseStyle> style = loadHouseStyle(folders);
            return rulesFor(*style, written).count(u"spelling.phrase"_s);
        };
        QCOMPARE(findings(), 1); // the site's one phrase, none of the shipped
        drop(u"dictionaries/phrases.tsv"_s, noise);
        const Result<HouseStyle> passed = loadHouseStyle(folders);
        QVERIFY(passed);
        QCOMPARE(noticesOf(*passed).size(), 1);
        QVERIFY(noticesOf(*passed).first().contains(m_user->path()));
        QCOMPARE(findings(), 1);
        drop(u"dictionaries/phrases.tsv"_s, shipped(u"dictionaries/phrases.tsv"_s));
        QVERIFY(rulesFor(*loadHouseStyle(folders), u"Thực hiện chủ chương mới."_s)
                    .contains(u"spelling.phrase"_s)); // the user's goes first
    }

    void looksForTheSitesDataWhereTheyAreNamed() {
        const QByteArray named = qgetenv("MORAT_DATA");
        qunsetenv("MORAT_DATA");
        QCOMPARE(siteFolder(), dataFolders().dropped.constLast());
        qputenv("MORAT_SITE", m_user->path().toUtf8());
        QCOMPARE(dataFolders().dropped.size(), 2);
        QCOMPARE(dataFolders().dropped.constLast(), m_user->path());
        qunsetenv("MORAT_SITE");
        qputenv("MORAT_DATA", named);
    }

    void takesNothingDroppedWhenTheDataAreNamed() {
        QVERIFY(!qEnvironmentVariableIsEmpty("MORAT_DATA")); // the tests' own
        QCOMPARE(dataFolders().dropped, QStringList());
        QCOMPARE(dataFolders().shipped, dataFolder());
    }
};

QTEST_GUILESS_MAIN(DroppedDataTest)
#include "DroppedDataTest.moc"
