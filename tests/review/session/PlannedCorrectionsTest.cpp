// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/session/PlannedCorrections.h"
#include "review/session/WorkingText.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class PlannedCorrectionsTest final : public QObject {
    Q_OBJECT

    static PlacedFinding finding(TextRange place, Level level, const QString &suggestion) {
        PlacedFinding placed;
        placed.place = place;
        placed.finding.level = level;
        placed.finding.suggestions = {{Suggestion::Action::Replace, suggestion, {}}};
        return placed;
    }

    static Text lineOf(const QString &text) { return Text({{.text = text}}); }

    static QString corrected(const QString &text, const QList<PlacedFinding> &findings) {
        QString result = text;
        for (const PlannedCorrection &correction :
             planCorrections(lineOf(text), findings, [](qsizetype) { return true; }))
            result.replace(correction.change.start, correction.change.before.size(),
                           correction.change.after);
        return result;
    }

private slots:
    /// Unasked, nothing that may be content goes.
    void takesNothingAwayUnasked_data() {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("suggestion");
        QTest::addColumn<bool>("isRemoval");
        QTest::addColumn<bool>("isPlanned");
        QTest::newRow("chữ khác") << u"spelling.phrase"_s << u"Bến"_s << false << true;
        QTest::newRow("không còn chữ") << u"spelling.phrase"_s << u""_s << false << false;
        QTest::newRow("cả dòng") << u"spelling.phrase"_s << u""_s << true << false;
        QTest::newRow("luật phải hỏi") << u"leftover.related"_s << u"Bến"_s << false << false;
    }
    void takesNothingAwayUnasked() {
        QFETCH(const QString, rule);
        QFETCH(const QString, suggestion);
        QFETCH(const bool, isRemoval);
        QFETCH(const bool, isPlanned);
        PlacedFinding placed = finding({2, 3}, Level::Error, suggestion);
        placed.finding.rule = rule;
        if (isRemoval)
            placed.finding.suggestions[0].action = Suggestion::Action::RemoveBlock;
        const auto all = [](qsizetype) { return true; };
        const QString text = u"ở bến Lau Vàng"_s;
        QCOMPARE(planCorrections(lineOf(text), {placed}, all, Consent::Unasked).size(),
                 isPlanned ? 1 : 0);
        QCOMPARE(planCorrections(lineOf(text), {placed}, all, Consent::Asked).size(), 1);
    }

    /// A mark that is missing goes where the suggestion says, not onto the mark that is there; and
    /// nowhere when the text there has become another.
    void putsAMarkWhereItIsMissing() {
        PlacedFinding placed = finding({4, 1}, Level::Warning, u"chợ”"_s);
        placed.finding.suggestions[0].place = TextRange{5, 3};
        QCOMPARE(corrected(u"Nói “Bến chợ, rồi đi"_s, {placed}), u"Nói “Bến chợ”, rồi đi"_s);
        QCOMPARE(corrected(u"Nói “Bến chỗ, rồi đi"_s, {placed}), u"Nói “Bến chỗ, rồi đi"_s);
        QCOMPARE(corrected(u"Nói “Bến"_s, {placed}), u"Nói “Bến"_s);
    }

    /// One finding speaks for all odd spaces of the draft: all are mended, but for one in the words
    /// of a graver finding.
    void mendsEveryOddSpaceOfTheDraft() {
        const Text text({{.text = u"Xã\u00A0Đồng Hạ "_s},
                         {.kind = BlockKind::Furniture, .text = u"Trang\u00A0chủ"_s},
                         {.text = u"họp\u00A0chợ, 20\u00A0kg\u00A0vải\u00A0lanh\u00A0"_s}});
        PlacedFinding spaces = finding({2, 1}, Level::Warning, u" "_s);
        spaces.finding.suggestions[0].action = Suggestion::Action::OrdinarySpaces;
        const QString joined = text.joined();
        const PlacedFinding words =
            finding({joined.indexOf(u"vải"), 8}, Level::Error, u"vải thổ cẩm"_s);
        QString mended = joined;
        const QList<PlannedCorrection> planned = planCorrections(
            text, {spaces, words}, [](qsizetype) { return true; }, Consent::Unasked);
        for (const PlannedCorrection &correction : planned)
            mended.replace(correction.change.start, correction.change.before.size(),
                           correction.change.after);
        QCOMPARE(mended, u"Xã Đồng Hạ \nTrang\u00A0chủ\nhọp chợ, 20\u00A0kg vải thổ cẩm"_s);
    }

    void correctsFromTheEndSoThatPlacesStayGood() {
        const QString text = u"Xóm Bàu Sen họp chợ"_s;
        const QList<PlacedFinding> findings{finding({0, 3}, Level::Error, u"Thôn"_s),
                                            finding({12, 3}, Level::Error, u"mở"_s)};
        QCOMPARE(corrected(text, findings), u"Thôn Bàu Sen mở chợ"_s);
    }

    void letsTheGraverFindingStandWhereTwoClash() {
        const QString text = u"ở bến Lau Vàng"_s;
        const PlacedFinding wide = finding({2, 7}, Level::Warning, u"Bến Lau"_s);
        const PlacedFinding narrow = finding({6, 3}, Level::Error, u"Lâu"_s);
        QCOMPARE(corrected(text, {wide, narrow}), u"ở bến Lâu Vàng"_s);
    }

    void letsTheFirstStandOfTwoEquallyGrave() {
        const QString text = u"ở bến Lau Vàng"_s;
        const PlacedFinding wide = finding({2, 7}, Level::Warning, u"Bến Lau"_s);
        const PlacedFinding narrow = finding({6, 3}, Level::Warning, u"Lâu"_s);
        QCOMPARE(corrected(text, {wide, narrow}), u"ở Bến Lau Vàng"_s);
        // Whatever the order in which they are given.
        QCOMPARE(corrected(text, {narrow, wide}), u"ở Bến Lau Vàng"_s);
    }

    void leavesOutWhatIsNotWantedAndWhatSuggestsNothing() {
        PlacedFinding silent = finding({0, 3}, Level::Error, {});
        silent.finding.suggestions.clear();
        const QList<PlacedFinding> findings{silent, finding({4, 3}, Level::Error, u"a"_s),
                                            finding({8, 3}, Level::Error, u"b"_s)};
        const auto planned = planCorrections(lineOf(u"xxx yyy zzz"_s), findings,
                                             [](qsizetype index) { return index != 1; });
        QCOMPARE(planned.size(), 1);
        QCOMPARE(planned.first().finding, 2);
    }
};

QTEST_APPLESS_MAIN(PlannedCorrectionsTest)
#include "PlannedCorrectionsTest.moc"
