// SPDX-License-Identifier: GPL-3.0-or-later
// Which levels the rules have that are written into the checks, held to what is found and to the
// tables that say levels of their own.
#include "checks/engine/RuleLevels.h"
#include "CheckTesting.h"
#include "checks/StandardChecks.h"
#include "checks/leftovers/LinePatterns.h"
#include "data/DataFolder.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

using namespace morat;
using namespace Qt::StringLiterals;

class RuleLevelsTest final : public QObject {
    Q_OBJECT

private slots:
    void everyRuleHasSome() {
        const auto data = loadCheckData(dataFolder());
        QVERIFY2(data, data ? "" : qPrintable(data.error().message));
        for (const RuleInfo &rule : makeEngine(*data).rules()) {
            const QList<Level> levels = levelsOf(rule.id);
            QVERIFY2(!levels.isEmpty(), qPrintable(rule.id));
            QVERIFY2(std::is_sorted(levels.cbegin(), levels.cend(), std::greater<>()),
                     qPrintable(rule.id));
            QVERIFY2(std::adjacent_find(levels.cbegin(), levels.cend()) == levels.cend(),
                     qPrintable(rule.id));
        }
        QVERIFY(levelsOf(u"house.rule"_s).isEmpty());
    }

    void theyAreThoseOfTheTables_data() {
        QTest::addColumn<QString>("table");
        QTest::newRow("chỗ chờ") << u"placeholders.tsv"_s;
        QTest::newRow("phần thừa") << u"leftovers.tsv"_s;
    }
    void theyAreThoseOfTheTables() {
        QFETCH(const QString, table);
        const auto patterns = loadLinePatterns(dataFolder() + u"/dictionaries/"_s + table);
        QVERIFY2(patterns, patterns ? "" : qPrintable(patterns.error().message));
        QMap<QString, QSet<Level>> levels;
        for (const LinePattern &pattern : *patterns)
            levels[pattern.rule].insert(pattern.level);
        QVERIFY(!levels.isEmpty());
        for (auto rule = levels.cbegin(); rule != levels.cend(); ++rule) {
            const QList<Level> said = levelsOf(rule.key());
            QVERIFY2(QSet<Level>(said.cbegin(), said.cend()) == *rule, qPrintable(rule.key()));
        }
    }

    /// What was printed of whole articles, by standard checks and by packs.
    void theyAreThoseOfTheGoldenLines() {
        static const QRegularExpression line(u":(error|warning|info):([a-z]+\\.[a-z-]+): "_s);
        const QDir golden(QStringLiteral(MORAT_TEST_DATA "/golden"));
        int compared = 0;
        for (const QString &name : golden.entryList({u"*.lines"_s})) {
            QFile file(golden.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            auto found = line.globalMatch(QString::fromUtf8(file.readAll()));
            while (found.hasNext()) {
                const auto match = found.next();
                const QList<Level> levels = levelsOf(match.captured(2));
                if (levels.isEmpty())
                    continue; // a pack's
                ++compared;
                QVERIFY2(std::any_of(levels.cbegin(), levels.cend(),
                                     [&match](Level level) {
                                         return levelName(level) == match.captured(1);
                                     }),
                         qPrintable(match.captured()));
            }
        }
        QVERIFY2(compared > 20, QByteArray::number(compared).constData());
    }
};

QTEST_APPLESS_MAIN(RuleLevelsTest)
#include "RuleLevelsTest.moc"
