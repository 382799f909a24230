// SPDX-License-Identifier: GPL-3.0-or-later
// What each kind of rule finds, and what it suggests.
#include "PackFolder.h"
#include "rules/reading/RuleProof.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

/// "found → suggestion", in the order of the text.
QStringList shownIn(const Rule &rule, const QString &text) {
    QList<Finding> findings = findingsOf(rule, text);
    std::sort(findings.begin(), findings.end(), [](const Finding &a, const Finding &b) {
        return std::pair(a.block, a.range.start) < std::pair(b.block, b.range.start);
    });
    const QStringList blocks = text.split(u'\n', Qt::SkipEmptyParts);
    QStringList shown;
    for (const Finding &finding : std::as_const(findings)) {
        QString line = blocks.at(finding.block).mid(finding.range.start, finding.range.length);
        for (const Suggestion &suggestion : finding.suggestions)
            line += u" → "_s + suggestion.text;
        shown.append(line);
    }
    return shown;
}

} // namespace

class RuleKindsTest final : public QObject {
    Q_OBJECT

private slots:
    void findsAndSuggests_data() {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const QString &rule, const QString &text,
                            const QStringList &expected) {
            QTest::newRow(name) << rule << text << expected;
        };
        const QString comma = u"extends: substitution\nmessage: m\nswap:\n  tồn tại hạn chế: "
                              u"tồn tại, hạn chế\nexceptions: [sự tồn tại hạn chế]\n"_s;
        row("thay, giữ chữ hoa đầu câu", comma, u"Tồn tại hạn chế như: tồn tại hạn chế."_s,
            {u"Tồn tại hạn chế → Tồn tại, hạn chế"_s, u"tồn tại hạn chế → tồn tại, hạn chế"_s});
        row("dấu phẩy ngắt cụm từ", comma, u"còn tồn tại, hạn chế"_s, {});
        row("ngoại lệ phủ lên chỗ tìm thấy", comma, u"sự tồn tại hạn chế"_s, {});
        const QString agency =
            u"extends: substitution\nmessage: m\nswap: [Bộ (Công Thương|Y tế), Ủy ban nhân dân]\n"_s;
        row("danh sách dạng đúng chỉ bắt chữ hoa sai", agency,
            u"Bộ Công thương và bộ Y Tế, Bộ Y tế; ỦY BAN NHÂN DÂN"_s,
            {u"Bộ Công thương → Bộ Công Thương"_s, u"bộ Y Tế → Bộ Y tế"_s});
        row("giữ chỗ đặt dấu thanh của tác giả", agency, u"gặp Uỷ Ban nhân dân"_s,
            {u"Uỷ Ban nhân dân → Uỷ ban nhân dân"_s});
        row("lớp từ", u"extends: substitution\nmessage: m\nswap:\n  <number> %: <number>%\n"_s,
            u"tăng 12,5 % so với 5%"_s, {u"12,5 % → 12,5%"_s});
        row("nhóm lựa chọn",
            u"extends: substitution\nmessage: m\nswap:\n  (Tỉnh|Xã) <Name>: $1 <Name>\n"
            u"  (thôn|bản) thôn: $1\n"_s,
            u"về bản thôn"_s, {u"bản thôn → bản"_s});
        row("nhiều cách thay",
            u"extends: substitution\nmessage: m\nswap:\n  hàng tháng: "
            u"hằng tháng|mỗi tháng\n"_s,
            u"họp hàng tháng"_s, {u"hàng tháng → hằng tháng → mỗi tháng"_s});
        const QString exists = u"extends: existence\nmessage: m\nignorecase: true\ntokens:\n"
                               u"  - trong thời gian qua\n  - '(khoảng|độ) hơn'\n"_s;
        row("có mặt", exists, u"Trong thời gian qua, khoảng hơn mười người"_s,
            {u"Trong thời gian qua"_s, u"khoảng hơn"_s});
        row("từ dài hơn không phải là từ đó", exists, u"khoảng hơng"_s, {});
        row("biểu thức chỉ tính khi trùng biên token",
            u"extends: existence\nmessage: m\ntokens: ['nh[aà]']\n"_s, u"nhà nhanh nha"_s,
            {u"nhà"_s, u"nha"_s});
        row("nonword: được cắt giữa từ",
            u"extends: existence\nmessage: m\nnonword: true\ntokens: ['\\w!(?:\\s|$)']\n"_s,
            u"Hay lắm! Thật"_s, {u"m! "_s});
        row("raw: một biểu thức nhiều dòng",
            u"extends: existence\nmessage: m\nraw:\n  - '\\bcó '\n  - '(là|thể)\\b'\n"_s,
            u"có thể có là"_s, {u"có thể"_s, u"có là"_s});
        row("chữ hoa đã ghi trong luật thì thay đúng như ghi",
            u"extends: substitution\nmessage: m\nswap: {UBND: ủy ban}\n"_s, u"về UBND"_s,
            {u"UBND → ủy ban"_s});
        row("bỏ đi",
            u"extends: existence\nmessage: m\naction: {name: remove}\ntokens: [rất là]\n"_s,
            u"rất là đẹp"_s, {u"rất là → "_s});
        const QString letters = u"extends: existence\nmessage: m\ntokens: [Đảng viên]\n"_s;
        row("chữ hoa có nghĩa", letters, u"là Đảng viên, là đảng viên"_s, {u"Đảng viên"_s});
        const QString many =
            u"extends: occurrence\nmessage: '%d tiếng'\nscope: sentence\ntoken: <word>\nmax: 4\n"_s;
        row("câu dài", many, u"Một hai ba bốn. Một hai ba bốn năm! Hai."_s, {u"Một"_s});
        row("từ lặp trong câu",
            u"extends: occurrence\nmessage: m\nscope: sentence\ntoken: đối với\nmax: 1\n"_s,
            u"Đối với dân, đối với nước. Đối với ta."_s, {u"đối với"_s});
        row("tối thiểu", u"extends: occurrence\nmessage: m\ntoken: Ảnh\nmin: 1\n"_s,
            u"Cầu mới. Ảnh: Lan\nCầu cũ"_s, {u"Cầu"_s});
        row("lặp từ",
            u"extends: repetition\nmessage: m\ntokens: [của, tại]\n"
            u"exceptions: [hiện tại tại]\n"_s,
            u"Của của dân; hiện tại tại chợ; tại tại; của, của"_s,
            {u"Của của → Của"_s, u"tại tại → tại"_s});
        row("lặp mọi từ", u"extends: repetition\nmessage: m\ntokens: ['\\w+']\n"_s, u"đi đi về"_s,
            {u"đi đi → đi"_s});
        row("thống nhất: ít theo nhiều",
            u"extends: consistency\nmessage: m\neither: [[TP.HCM, TP HCM, TPHCM]]\n"_s,
            u"ở TP.HCM và TP HCM\nvề TP.HCM"_s, {u"TP HCM → TP.HCM"_s});
        row("thống nhất: bằng nhau thì theo dạng đầu",
            u"extends: consistency\nmessage: m\neither:\n  tỷ đồng: tỉ đồng\n"_s,
            u"năm tỉ đồng\nsáu tỷ đồng"_s, {u"tỷ đồng → tỉ đồng"_s});
        row("thống nhất ngày tháng",
            u"extends: consistency\nmessage: m\neither: [[(ngày|sáng) <d/m>, (ngày|sáng) <d-m>]]\n"_s,
            u"ngày 22-2, sáng 23-2 và ngày 24/2"_s, {u"ngày 24/2 → ngày 24-2"_s});
        row("thống nhất: dạng khác hình thì không tự sửa",
            u"extends: consistency\nmessage: m\neither:\n"
            u"  - [<grouped-point>, <grouped-comma> (ha|km), <few-digits> <three-digits> người]\n"_s,
            u"1.500 cây, 1,250 ha và 1 500 người"_s, {u"1,250 ha"_s, u"1 500 người"_s});
        row("đếm trong cả bài",
            u"extends: occurrence\nmessage: m\nscope: draft\ntoken: (BCH|BTV)\nmin: 2\n"_s,
            u"Họp BCH, BTV\nBTV về"_s, {u"BCH"_s});
        const QString renamed = u"extends: substitution\nmessage: m\nscope: draft\n"
                                u"swap:\n  tỉnh Đông: tỉnh Sông|tỉnh Sông Lớn\n"
                                u"exceptions: [tỉnh Đông cũ]\n"_s;
        row("thay trong bài đã viết cách kia", renamed, u"Tỉnh Đông họp\nở tỉnh Sông"_s,
            {u"Tỉnh Đông → Tỉnh Sông → Tỉnh Sông Lớn"_s});
        row("bài chỉ viết một cách", renamed, u"Tỉnh Đông họp, tỉnh Đông vui"_s, {});
        row("ngoại lệ trong cả bài", renamed, u"ở tỉnh Đông cũ, nay là tỉnh Sông"_s, {});
        const QString known = u"extends: conditional\nmessage: m\n"
                              u"swap: {UBND: Ủy ban nhân dân, HTX: hợp tác xã}\n"_s;
        row("viết tắt quen thuộc chưa viết đủ", known, u"UBND xã và UBND huyện"_s,
            {u"UBND → Ủy ban nhân dân (UBND)"_s});
        row("viết tắt đã viết đủ, chữ hoa thế nào cũng được", known,
            u"UBND xã họp\nỦy ban Nhân dân huyện về"_s, {});
        row("thống nhất dấu thanh",
            u"extends: consistency\nmessage: m\neither: [[<old-tone>, <new-tone>]]\n"_s,
            u"Hòa bình, khỏe và Thuỷ"_s, {u"Thuỷ → Thủy"_s});
        row("quốc hiệu không tính",
            u"extends: consistency\nmessage: m\neither: [[<old-tone>, <new-tone>]]\n"
            u"exceptions: [CỘNG HÒA XÃ HỘI]\n"_s,
            u"CỘNG HÒA XÃ HỘI\nHoà bình và Thuỷ"_s, {});
        const QString defined = u"extends: conditional\nmessage: m\nfirst: <CAPITALS>\n"
                                u"second: '\\((\\p{Lu}{2,})\\)'\nexceptions: [UBND]\n"_s;
        row("viết tắt chưa giải thích", defined,
            u"Tổng sản phẩm (GRDP) tăng, GRDP đầu người; UBND và CPI, CPI"_s, {u"CPI"_s});
        row("đầu đề",
            u"extends: capitalization\nmessage: m\nmatch: $sentence\nthreshold: 0.5\n"
            u"scope: headline\n"_s,
            u"Tổng Kết Phong Trào Thi Đua\nTổng kết phong trào Thi đua\nTỔNG KẾT"_s,
            {u"Tổng Kết Phong Trào Thi Đua"_s});
        row("đầu đoạn", u"extends: capitalization\nmessage: m\nmatch: '^\\P{Ll}'\n"_s,
            u"các đại biểu\nCác đại biểu"_s, {u"các"_s});
    }

    void findsAndSuggests() {
        QFETCH(const QString, rule);
        QFETCH(const QString, text);
        QFETCH(const QStringList, expected);
        // Read as a Vale style: no examples are needed.
        const PackFolder folder;
        folder.write(u"kieu/luat.yaml"_s, rule);
        const RuleBook book = loadRuleBook({folder.path(u"kieu"_s)});
        QVERIFY2(book.problems.isEmpty(),
                 book.problems.isEmpty() ? "" : qPrintable(book.problems.first().text()));
        QCOMPARE(book.rules.first().id, u"kieu.luat"_s);
        QCOMPARE(shownIn(book.rules.first(), text), expected);
    }

    /// A word written the other way all over the draft is one question, asked at its first place.
    void asksOnceAboutAWord() {
        const PackFolder folder;
        const RuleBook book = folder.load(
            u"extends: consistency\nid: a\ncategory: style\nmessage: Viết “%s”, ở đây “%s”.\n"
            u"either: [[<old-tone>, <new-tone>]]\n"
            u"examples: {bad: [hòa hoà], good: [hòa hòa]}\n"_s);
        QStringList said;
        for (const Finding &finding :
             findingsOf(book.rules.value(0),
                        u"Thuý, loã, thuý, toả, Thuý, toả: hòa, thỏa, khỏe, tòa, họa, lóa, xòe"_s))
            said.append(levelName(finding.level) + u' ' + finding.message);
        const QStringList expected{
            u"warning Viết “hòa”, ở đây “Thuý”. Trong bài có 3 chỗ như vậy."_s,
            u"warning Viết “hòa”, ở đây “loã”."_s,
            u"info Viết “hòa”, ở đây “thuý”."_s,
            u"warning Viết “hòa”, ở đây “toả”. Trong bài có 2 chỗ như vậy."_s,
            u"info Viết “hòa”, ở đây “Thuý”."_s,
            u"info Viết “hòa”, ở đây “toả”."_s};
        QCOMPARE(said, expected);
    }

    void fillsTheMessage() {
        const PackFolder folder;
        const RuleBook book = folder.load(
            u"extends: substitution\nid: a\ncategory: style\nmessage: Nên viết “%s”, không “%s”.\n"
            u"swap: {gần khoảng: khoảng}\nexamples: {bad: [gần khoảng mười], good: [khoảng mười]}\n"_s);
        const QList<Finding> findings = findingsOf(book.rules.value(0), u"gần khoảng năm"_s);
        QCOMPARE(findings.value(0).message, u"Nên viết “khoảng”, không “gần khoảng”."_s);
    }

    void looksOnlyWhereItsScopeSays() {
        const PackFolder folder;
        const RuleBook book =
            folder.load(u"extends: existence\nid: a\ncategory: structure\nmessage: m\nscope: "
                        u"headline\ntokens: [và]\nexamples: {bad: [a và b], good: [a b]}\n"_s);
        QVERIFY(book.rules.value(0).scope.holds(BlockKind::Headline));
        QVERIFY(!book.rules.value(0).scope.holds(BlockKind::Paragraph));
    }
};

QTEST_GUILESS_MAIN(RuleKindsTest)
#include "RuleKindsTest.moc"
