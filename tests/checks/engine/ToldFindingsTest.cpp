// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/engine/ToldFindings.h"
#include "CheckTesting.h"
#include "checks/typography/SpacingCheck.h"

using namespace morat;
using namespace Qt::StringLiterals;

class ToldFindingsTest final : public QObject {
    Q_OBJECT

    static QString told(const QList<Finding> &findings, Level least) {
        QStringList shown;
        for (const ToldFinding &each : toldFindings(findings, least))
            shown.append(u"%1×%2"_s.arg(each.first).arg(each.places()));
        return shown.join(u' ');
    }

    static QList<Finding> times(qsizetype count, const Finding &finding) {
        return QList<Finding>(count, finding);
    }

    static Finding slip(const QString &rule = u"typography.space-before-mark"_s,
                        Level level = Level::Warning) {
        return {.rule = rule,
                .category = u"typography"_s,
                .level = level,
                .message = u"Thừa dấu cách."_s,
                .suggestions = {{.text = QString(), .label = u"xóa"_s}},
                .subject = rule};
    }

private slots:
    void tellsTogether_data() {
        QTest::addColumn<QList<Finding>>("findings");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QList<Finding> &findings,
                            const QString &expected) {
            QTest::newRow(name) << findings << expected;
        };
        row("một lỗi gõ khắp bài", times(7, slip()), u"0×7"_s);
        row("bốn chỗ thì từng chỗ", times(4, slip()), u"0×1 1×1 2×1 3×1"_s);
        row("hai loại xen nhau",
            QList<Finding>{slip(u"typography.doubled-space"_s)} + times(5, slip()) +
                times(1, slip(u"typography.doubled-space"_s)),
            u"0×1 1×5 6×1"_s);
        row("mức khác nhau",
            times(5, slip()) + times(2, slip({u"typography.space-before-mark"_s}, Level::Error)),
            u"0×5 5×1 6×1"_s);
        row("dưới mức thì không kể", times(6, slip({u"typography.doubled-space"_s}, Level::Info)),
            QString());
        Finding asked = slip(u"typography.unbalanced-quote"_s);
        row("sửa phải hỏi thì từng chỗ", times(5, asked), u"0×1 1×1 2×1 3×1 4×1"_s);
        Finding silent = slip();
        silent.suggestions.clear();
        row("không có gợi ý", times(5, silent), u"0×1 1×1 2×1 3×1 4×1"_s);
        Finding spelling = slip(u"spelling.phrase"_s);
        spelling.category = u"spelling.phrase"_s;
        row("chữ sai thì từng chỗ", times(5, spelling), u"0×1 1×1 2×1 3×1 4×1"_s);
    }
    void tellsTogether() {
        QFETCH(const QList<Finding>, findings);
        QTEST(told(findings, Level::Warning), "expected");
    }

    void saysHowManyPlaces() {
        const QList<Finding> findings = times(240, slip()) + times(1, slip(u"typography.x"_s));
        const QList<ToldFinding> all = toldFindings(findings, Level::Warning);
        QCOMPARE(all.size(), 2);
        QCOMPARE(toldMessage(findings, all[0]),
                 u"Thừa dấu cách. Bài có 240 chỗ như thế, đây là chỗ đầu tiên."_s);
        QCOMPARE(toldMessage(findings, all[1]), u"Thừa dấu cách."_s);
    }

    /// The message names the mark of the first place; the others may stand at another.
    void saysThatThePlacesDiffer() {
        Finding before = slip();
        before.message = u"Thừa dấu cách trước “,”."_s;
        Finding other = before;
        other.message = u"Thừa dấu cách trước “.”."_s;
        const QList<Finding> findings = times(4, before) + times(2, other);
        const QList<ToldFinding> all = toldFindings(findings, Level::Warning);
        QCOMPARE(all.size(), 1);
        QCOMPARE(toldMessage(findings, all[0]),
                 u"Thừa dấu cách trước “,”. Đây là chỗ đầu tiên trong 6 chỗ cùng loại lỗi, có chỗ "
                 "ở dấu hay chữ khác."_s);
    }

    /// As whoever is used to French types.
    void readsADraftWithASpaceBeforeEveryMark() {
        const QString line = u"Xã Đồng Hạ họp chợ , bà con đến đông . Ai cũng vui !"_s;
        Engine engine = testing::engineOf<SpacingCheck>();
        const QList<Finding> findings =
            engine.checkOnce(testing::textOf(QString(line + u'\n').repeated(6).chopped(1)));
        QCOMPARE(findings.size(), 18);
        QCOMPARE(told(findings, Level::Warning), u"0×18"_s);
    }
};

QTEST_GUILESS_MAIN(ToldFindingsTest)
#include "ToldFindingsTest.moc"
