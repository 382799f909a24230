// SPDX-License-Identifier: GPL-3.0-or-later
// The pack that the guide builds step by step, taken out of the guide and run.
#include "PackFolder.h"
#include "data/DataFolder.h"
#include "rules/style/HouseLoader.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class GuideTest final : public QObject {
    Q_OBJECT

    PackFolder m_folder;
    QHash<QString, QString> m_results; ///< what the guide says that a command prints
    QStringList m_files;

    QString run(const QStringList &arguments) {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral(MORAT_CLI), arguments);
        if (!process.waitForFinished(60000))
            return {};
        return QString::fromUtf8(process.readAllStandardError() + process.readAllStandardOutput());
    }

private slots:
    void initTestCase() {
        QFile guide(programPacks(dataFolder()) + u"/GUIDE.md"_s);
        QVERIFY(guide.open(QIODevice::ReadOnly));
        static const QRegularExpression block(u"^```(\\w+) (\\S+)\\n(.*?)^```$"_s,
                                              QRegularExpression::MultilineOption |
                                                  QRegularExpression::DotMatchesEverythingOption);
        const QString text = QString::fromUtf8(guide.readAll());
        for (const QRegularExpressionMatch &match : block.globalMatch(text)) {
            if (match.captured(1) == u"result") {
                m_results.insert(match.captured(2), match.captured(3));
                continue;
            }
            m_files.append(match.captured(2));
            m_folder.write(match.captured(2), match.captured(3));
        }
    }

    void holdsAWholePack() {
        QVERIFY(m_files.size() >= 7);
        QCOMPARE(m_results.size(), 2);
        HouseLoader loader(dataFolder());
        StyleSources sources;
        sources.profile = m_folder.path(u"bao-in.yaml"_s);
        const Result<HouseStyle> style = loader.load(sources);
        QVERIFY(style);
        for (const PackProblem &problem : style->problems)
            qWarning("%s", qPrintable(problem.text()));
        QVERIFY(style->problems.isEmpty());
        const RulePack pack = style->rules->packs.last();
        QCOMPARE(pack.title, u"Nếp viết tòa soạn Sông Lam"_s);
        QCOMPARE(pack.ruleCount, 8);
    }

    void findsWhatTheGuideSays() {
        QCOMPARE(run({u"check"_s, u"--pack"_s, u"toa-soan"_s, u"bai.txt"_s}),
                 m_results.value(u"check"_s));
    }

    void findsWhatTheGuideSaysWithAProfile() {
        QCOMPARE(run({u"check"_s, u"--profile"_s, u"bao-in.yaml"_s, u"bai.txt"_s}),
                 m_results.value(u"profile"_s));
    }

    void changesTheLevelThatItSays() {
        const RuleBook book =
            loadRuleBook({defaultPack(dataFolder()), m_folder.path(u"toa-soan"_s)});
        const auto rule =
            std::find_if(book.rules.cbegin(), book.rules.cend(),
                         [](const Rule &each) { return each.id == u"consistency.date-form"; });
        QVERIFY(rule != book.rules.cend());
        QCOMPARE(rule->level, Level::Info);
    }
};

QTEST_GUILESS_MAIN(GuideTest)
#include "GuideTest.moc"
