// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/leftovers/LinePatterns.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class LinePatternsTest final : public QObject {
    Q_OBJECT

    static Result<QList<LinePattern>> load(const QByteArray &row) {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"bang.tsv"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write("# bảng thử\n" + row) < 0)
            return failure(file.errorString());
        file.close();
        return loadLinePatterns(file.fileName());
    }

private slots:
    void readsARow() {
        const auto patterns =
            load("leftover.a\twarning\tline\tXem thêm.*\tThừa.\tXem thêm: A\tXem");
        QVERIFY2(patterns, patterns ? "" : qPrintable(patterns.error().message));
        QCOMPARE(patterns->size(), 1);
        const LinePattern &pattern = patterns->first();
        QCOMPARE(pattern.rule, u"leftover.a"_s);
        QCOMPARE(pattern.level, Level::Warning);
        QCOMPARE(pattern.message, u"Thừa."_s);
        // A line is compared whole, without the spaces around it.
        QCOMPARE(placesOf(pattern, u"  Xem thêm: B "_s), (QList<TextRange>{{2, 11}}));
        QCOMPARE(placesOf(pattern, u"Bà xem. Xem thêm: B"_s), QList<TextRange>());
        QCOMPARE(placesOf(pattern, u"Xem thêm "_s + QString(longestLine, u'x')),
                 QList<TextRange>());
    }

    void findsAnInsidePatternWhereverItStands() {
        const auto patterns = load("embed.a\terror\tinside\t\\[a\\]\tSót.\t[a]\ta");
        QVERIFY2(patterns, patterns ? "" : qPrintable(patterns.error().message));
        QCOMPARE(placesOf(patterns->first(), u"x [a] y [a]"_s), (QList<TextRange>{{2, 3}, {8, 3}}));
    }

    void refusesWhatItsExamplesDisprove_data() {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QByteArray &bytes, const QString &reason) {
            QTest::newRow(name) << bytes << reason;
        };
        row("a bad example that is not found", "r\terror\tline\ta\tm\tb\t",
            u"bang.tsv:2: does not find its bad example “b”"_s);
        row("a good example that is found", "r\terror\tline\ta\tm\ta\ta",
            u"bang.tsv:2: finds its good example “a”"_s);
        row("too few columns", "r\terror\tline\ta\tm",
            u"bang.tsv:2: expected 7 columns, found 5"_s);
        row("a level that is none", "r\tbad\tline\ta\tm\ta\t", u"unknown level “bad”"_s);
        row("a scope that is none", "r\terror\tword\ta\tm\ta\t", u"unknown scope “word”"_s);
        row("no expression", "r\terror\tline\t(a\tm\ta\t", u"bang.tsv:2: "_s);
        row("nothing", "", u"no pattern in it"_s);
    }
    void refusesWhatItsExamplesDisprove() {
        QFETCH(const QByteArray, row);
        QFETCH(const QString, reason);
        const auto patterns = load(row);
        QVERIFY(!patterns);
        QVERIFY2(patterns.error().message.contains(reason), qPrintable(patterns.error().message));
    }
};

QTEST_GUILESS_MAIN(LinePatternsTest)
#include "LinePatternsTest.moc"
