// SPDX-License-Identifier: GPL-3.0-or-later
// What `morat-cli check` prints of whole articles, line by line: tests/data/golden holds invented
// articles of several kinds and formats, each with the lines expected of it in <article>.lines.
// When a change of the checks is meant to change the lines:
//     MORAT_RENEW_GOLDEN=1 ctest --test-dir build/dev -R GoldenLines
// writes them anew; `git diff tests/data/golden` then shows what the change does.
#include "CommandLineFixture.h"

#include <QDir>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class GoldenLinesTest final : public QObject, private CommandLineFixture {
    Q_OBJECT

    const QDir m_articles{QStringLiteral(MORAT_TEST_DATA "/golden")};

    [[nodiscard]] QStringList articles() const {
        QStringList names = m_articles.entryList(QDir::Files, QDir::Name);
        names.removeIf(
            [](const QString &name) { return name.endsWith(u".lines"_s) || name == u"README.md"; });
        return names;
    }

    [[nodiscard]] Answer check(const QString &article) const {
        Answer answer = run({u"check"_s, u"--min-level"_s, u"info"_s, u"--no-exit"_s,
                             m_articles.filePath(article)});
        answer.out.replace((m_articles.path() + u'/').toUtf8(), QByteArray());
        return answer;
    }

    /// The lines of one side only, marked as diff does.
    static QString difference(const QByteArray &expected, const QByteArray &found) {
        const QList<QByteArray> before = expected.split('\n');
        const QList<QByteArray> after = found.split('\n');
        QString shown;
        for (const QByteArray &line : before) {
            if (!after.contains(line))
                shown += u"\n- "_s + QString::fromUtf8(line);
        }
        for (const QByteArray &line : after) {
            if (!before.contains(line))
                shown += u"\n+ "_s + QString::fromUtf8(line);
        }
        return shown.isEmpty() ? u"\nthe same lines in another order"_s : shown;
    }

private slots:
    void printsTheLinesExpected_data() {
        QTest::addColumn<QString>("article");
        for (const QString &article : articles())
            QTest::newRow(qPrintable(article)) << article;
    }

    void printsTheLinesExpected() {
        QFETCH(const QString, article);
        const Answer answer = check(article);
        QCOMPARE(answer.exit, 0);
        QFile lines(m_articles.filePath(article + u".lines"_s));
        if (qEnvironmentVariableIsSet("MORAT_RENEW_GOLDEN")) {
            QVERIFY(lines.open(QIODevice::WriteOnly));
            QCOMPARE(lines.write(answer.out), answer.out.size());
            return;
        }
        QVERIFY2(lines.open(QIODevice::ReadOnly),
                 "no .lines beside the article; MORAT_RENEW_GOLDEN=1 writes them");
        const QByteArray expected = lines.readAll();
        if (answer.out == expected)
            return;
        const QString said =
            u"%1 is answered differently; if that is meant, run this test once with "
            "MORAT_RENEW_GOLDEN=1 and commit the new lines."_s.arg(article) +
            difference(expected, answer.out);
        QFAIL(qPrintable(said));
    }

    /// Golden files guard only what they hold: enough articles, in every family of formats, some
    /// with much to find and some with nothing to warn of.
    void coverKindsAndFormats() {
        const QStringList names = articles();
        QVERIFY(names.size() >= 10);
        for (const auto &suffix :
             {u".txt"_s, u".html"_s, u".md"_s, u".docx"_s, u".rtf"_s, u".json"_s, u".xml"_s})
            QVERIFY2(std::any_of(names.cbegin(), names.cend(),
                                 [&](const QString &name) { return name.endsWith(suffix); }),
                     qPrintable(suffix));
        int clean = 0;
        QSet<QByteArray> categories;
        for (const QString &name : names) {
            QFile lines(m_articles.filePath(name + u".lines"_s));
            QVERIFY2(lines.open(QIODevice::ReadOnly), qPrintable(name));
            const QByteArray all = lines.readAll();
            clean += all.contains(":warning:") || all.contains(":error:") ? 0 : 1;
            for (const QByteArray &line : all.split('\n'))
                categories.insert(line.split(':').value(4).split('.').first());
        }
        QVERIFY(clean >= 2);
        for (const char *category : {"spelling", "typography", "embed", "leftover", "consistency",
                                     "structure", "encoding"})
            QVERIFY2(categories.contains(category), category);
        const QStringList lines = m_articles.entryList({u"*.lines"_s}, QDir::Files);
        QCOMPARE(lines.size(), names.size()); // none is left of an article that went
    }
};

QTEST_GUILESS_MAIN(GoldenLinesTest)
#include "GoldenLinesTest.moc"
