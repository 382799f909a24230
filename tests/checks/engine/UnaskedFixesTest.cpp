// SPDX-License-Identifier: GPL-3.0-or-later
// What may be mended without asking, held to the table that editors read:
// resources/help/fixes_vi.md.
#include "checks/engine/UnaskedFixes.h"
#include "CheckTesting.h"
#include "checks/StandardChecks.h"
#include "data/DataFolder.h"

#include <QFile>

using namespace morat;
using namespace Qt::StringLiterals;

class UnaskedFixesTest final : public QObject {
    Q_OBJECT

    struct Row {
        QString suggestion;
        QString unasked;
    };

    /// The rows by rule.
    static QMap<QString, Row> table() {
        QMap<QString, Row> rows;
        QFile file(dataFolder() + u"/resources/help/fixes_vi.md"_s);
        if (!file.open(QIODevice::ReadOnly))
            return rows;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            if (!line.startsWith(u"| `"_s))
                continue;
            const QStringList cells = line.split(u'|');
            rows.insert(cells.value(1).trimmed().remove(u'`'),
                        {cells.value(2).trimmed(), cells.value(3).trimmed()});
        }
        return rows;
    }

private slots:
    void theTableListsEveryRule() {
        const auto data = loadCheckData(dataFolder());
        QVERIFY2(data, data ? "" : qPrintable(data.error().message));
        QStringList rules;
        for (const RuleInfo &rule : makeEngine(*data).rules())
            rules.append(rule.id);
        rules.sort();
        QCOMPARE(table().keys(), rules);
    }

    void theTableSaysWhatIsDone() {
        const QMap<QString, Row> rows = table();
        for (auto row = rows.cbegin(); row != rows.cend(); ++row) {
            const bool has = row->suggestion != u"không có";
            QVERIFY2(row->unasked == (!has                       ? u"–"
                                      : mayFixUnasked(row.key()) ? u"có"
                                                                 : u"hỏi"),
                     qPrintable(row.key()));
        }
    }

    void asksBeforeAnythingIsTakenAway_data() {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<bool>("keeps");
        QTest::newRow("một từ") << u"chủ chương"_s << u"chủ trương"_s << true;
        QTest::newRow("từ gõ đôi") << u"của của"_s << u"của"_s << true;
        QTest::newRow("dấu cách") << u"  "_s << u" "_s << true;
        QTest::newRow("ký tự ẩn") << u"\u200B"_s << u""_s << true;
        QTest::newRow("mã của ký tự") << u"&amp;"_s << u"&"_s << true;
        QTest::newRow("mã của dấu cách") << u" &amp;nbsp; "_s << u" "_s << true;
        QTest::newRow("mã và chữ") << u"&#7877;n"_s << u""_s << false;
        QTest::newRow("cả một từ") << u"chương"_s << u""_s << false;
        QTest::newRow("một con số") << u"12"_s << u"."_s << false;
        QTest::newRow("một tấm ảnh") << u"\uFFFC"_s << u""_s << false;
        QTest::newRow("dấu xuống dòng") << u"a\nb"_s << u"a b"_s << false;
        QTest::newRow("dòng trống") << u"\n"_s << u""_s << false;
    }
    void asksBeforeAnythingIsTakenAway() {
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        QFETCH(const bool, keeps);
        QCOMPARE(keepsContent(before, after), keeps);
    }

    void neverRemovesABlockUnasked() {
        Finding finding{.rule = u"spelling.syllable"_s};
        QVERIFY(!isFixedUnasked(finding));
        finding.suggestions = {{.text = u"chữ"_s}};
        QVERIFY(isFixedUnasked(finding));
        finding.suggestions.prepend({.action = Suggestion::Action::RemoveBlock});
        QVERIFY(!isFixedUnasked(finding));
    }
};

QTEST_GUILESS_MAIN(UnaskedFixesTest)
#include "UnaskedFixesTest.moc"
