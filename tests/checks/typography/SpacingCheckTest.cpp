// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/typography/SpacingCheck.h"
#include "CheckTesting.h"

using namespace morat;
using namespace Qt::StringLiterals;

class SpacingCheckTest final : public QObject {
    Q_OBJECT

private slots:
    /// The key is what 0.2.0 wrote into a review database, when it marked the space alone.
    void aStrayMarkKeepsTheKeyOfItsSpace() {
        Engine engine = testing::engineOf<SpacingCheck>();
        const QList<Finding> findings = engine.check(Text({testing::blockOf(
            BlockKind::Paragraph, u"Ngôi nhà rất đẹp ,tôi rất thích nó vì sân rộng."_s)}));
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings[0].range.length, 2);
        QCOMPARE(findings[0].key, u"k:df952bbb2a93d1bb5d267efc#0"_s);
    }

    void mends_data() {
        testing::mendColumns();
        using testing::mendRow;
        mendRow("hai dấu cách", u"Tỉnh  Sơn Bình"_s, Level::Warning, u"typography.doubled-space"_s,
                u"2 dấu cách"_s, u"Tỉnh Sơn Bình"_s);
        mendRow("hai dấu cách trước số", u"Có  200 hộ và  2.000 người"_s, Level::Warning,
                u"typography.doubled-space"_s, u"2 dấu cách"_s, u"Có 200 hộ và 2.000 người"_s);
        mendRow("cách cuối đoạn", u"Tỉnh Sơn Bình. "_s, Level::Info, u"typography.edge-space"_s,
                u"cuối đoạn"_s, u"Tỉnh Sơn Bình."_s);
        mendRow("cách trước phẩy", u"xã , phường"_s, Level::Warning,
                u"typography.space-before-mark"_s, u"“,” viết liền"_s, u"xã, phường"_s);
        mendRow("cách sai bên của phẩy", u"xã ,phường"_s, Level::Warning,
                u"typography.space-before-mark"_s, u"“,” viết liền"_s, u"xã, phường"_s);
        mendRow("cách sai bên của dấu hỏi", u"Ai về ?Ông Hải."_s, Level::Warning,
                u"typography.space-before-mark"_s, u"“?” viết liền"_s, u"Ai về? Ông Hải."_s);
        mendRow("cách trong ngoặc", u"xã ( huyện) này"_s, Level::Warning,
                u"typography.space-inside"_s, u"sau dấu “(”"_s, u"xã (huyện) này"_s);
        mendRow("cách trước ngoặc đóng", u"xã (huyện ) này"_s, Level::Warning,
                u"typography.space-inside"_s, u"trước ngoặc đóng"_s, u"xã (huyện) này"_s);
        mendRow("cách trước ngoặc kép đóng", u"“Mưa to ” là lời bà."_s, Level::Warning,
                u"typography.space-inside"_s, u"ngoặc kép đóng"_s, u"“Mưa to” là lời bà."_s);
        mendRow("thiếu cách sau phẩy", u"xã,phường"_s, Level::Warning,
                u"typography.missing-space"_s, u"sau dấu “,”"_s, u"xã, phường"_s);
        mendRow("thiếu cách sau chấm", u"rất đẹp.Ông Hải về"_s, Level::Warning,
                u"typography.missing-space"_s, u"sau dấu “.”"_s, u"rất đẹp. Ông Hải về"_s);
        mendRow("thiếu cách sau chấm sau ngoặc kép", u"Ông đáp: “Mưa to!”.Rồi ông về."_s,
                Level::Warning, u"typography.missing-space"_s, u"sau dấu “.”"_s,
                u"Ông đáp: “Mưa to!”. Rồi ông về."_s);
        mendRow("thiếu cách sau phẩy sau ngoặc", u"Hàng về (ba xe),mỗi xe mười tấn."_s,
                Level::Warning, u"typography.missing-space"_s, u"sau dấu “,”"_s,
                u"Hàng về (ba xe), mỗi xe mười tấn."_s);
        mendRow("thiếu cách sau phẩy sau ngoặc kép", u"Nói \"mưa to\",ông Hải về."_s,
                Level::Warning, u"typography.missing-space"_s, u"sau dấu “,”"_s,
                u"Nói \"mưa to\", ông Hải về."_s);
        mendRow("hai phẩy", u"xã,, phường"_s, Level::Warning, u"typography.doubled-mark"_s,
                u"“,” gõ hai lần"_s, u"xã, phường"_s);
        mendRow("hai chấm cuối câu", u"Mưa đã tạnh.."_s, Level::Warning,
                u"typography.doubled-mark"_s, u"“.” gõ hai lần"_s, u"Mưa đã tạnh."_s);
        mendRow("gạch sau ngoặc kép", u"“Mưa to.”- bà nói."_s, Level::Warning,
                u"typography.missing-space"_s, u"trước dấu gạch"_s, u"“Mưa to.” - bà nói."_s);
        mendRow("gạch sau ngoặc đơn", u"(SB)- Sáng nay, xã họp."_s, Level::Warning,
                u"typography.missing-space"_s, u"trước dấu gạch"_s, u"(SB) - Sáng nay, xã họp."_s);
        mendRow("gạch dính lời người nói", u"“Mưa to.” -ông Hải nói."_s, Level::Warning,
                u"typography.missing-space"_s, u"sau dấu gạch"_s, u"“Mưa to.” - ông Hải nói."_s);
        mendRow("gạch dính cả hai bên", u"“Mưa to lắm”–chị Vy kể."_s, Level::Warning,
                u"typography.missing-space"_s, u"trước và sau dấu gạch"_s,
                u"“Mưa to lắm” – chị Vy kể."_s);
        mendRow("gạch dính tên báo", u"(Sơn Bình)-Sáng nay, xã họp."_s, Level::Warning,
                u"typography.missing-space"_s, u"trước và sau dấu gạch"_s,
                u"(Sơn Bình) - Sáng nay, xã họp."_s);
        mendRow("ngoặc sát dấu than", u"Chuyện ấy ai mà tin được!(cười)"_s, Level::Warning,
                u"typography.missing-space"_s, u"trước dấu “(”"_s,
                u"Chuyện ấy ai mà tin được! (cười)"_s);
        mendRow("ngoặc sát dấu hỏi", u"Ai về đây mà qua?[Chép lại]"_s, Level::Warning,
                u"typography.missing-space"_s, u"trước dấu “[”"_s,
                u"Ai về đây mà qua? [Chép lại]"_s);
        mendRow("cách sau gạch chéo", u"Vé 5.000đ/ người, phòng 2 triệu đồng/ tháng."_s,
                Level::Warning, u"typography.space-inside"_s, u"sau dấu “/”"_s,
                u"Vé 5.000đ/người, phòng 2 triệu đồng/tháng."_s);
        mendRow("cách trước gạch chéo", u"Công 300.000 đồng /ngày, chạy 60km /giờ."_s,
                Level::Warning, u"typography.space-inside"_s, u"trước dấu “/”"_s,
                u"Công 300.000 đồng/ngày, chạy 60km/giờ."_s);
        mendRow("giá bằng đô la", u"Vé $5 đắt , sau là $10."_s, Level::Warning,
                u"typography.space-before-mark"_s, u"“,” viết liền"_s, u"Vé $5 đắt, sau là $10."_s);
        mendRow("tiêu đề bậc một", u"#Kết thúc bản tin tuần này"_s, Level::Warning,
                u"typography.missing-space"_s, u"tiêu đề"_s, u"# Kết thúc bản tin tuần này"_s);
        mendRow("tiêu đề Markdown", u"##Chuyện hôm qua"_s, Level::Warning,
                u"typography.missing-space"_s, u"tiêu đề"_s, u"## Chuyện hôm qua"_s);
        mendRow("dấu kết tin", u"Mưa đã tạnh./."_s, Level::Info, u"typography.agency-end"_s,
                u"hãng thông tấn"_s, u"Mưa đã tạnh."_s);
    }
    void mends() { testing::verifyMended(testing::engineOf<SpacingCheck>()); }

    void staysSilent_data() {
        testing::silentRows(
            {u"Ngày 22-2, ông Hải (Chủ tịch xã) đi TP.HCM, gặp PGS.TS Vy lúc 8:30."_s,
             u"Giá 1.250,5 đồng, tăng 3,5%; xem https://vi.example.vn/a,b?c=1."_s,
             u"Lá xanh xanh, luôn luôn tươi; hiện tại tại xã có mưa, v.v."_s,
             u"a) Xã Đồng Lam; 1) xã Kim Sơn"_s,
             u"Ông kể... rồi thôi."_s,
             u"Họ đánh ông Q.. Ông ngã."_s,
             u"Họ đánh ông Tr.. Ông ngã."_s,
             u"Hàm f(x,y) và g(a,b,c); cặp x,y; tập {a,b}."_s,
             u"Hàm max(ab),min và sin(xy).Abc; tệp “báo cáo”.txt, (tin).vn."_s,
             u"Vui quá :) hay là :D, buồn :("_s,
             u"Mất cả buổi :( Có ai đi cùng đâu."_s,
             u"Xa quá chừng :”>), đi mãi mới tới."_s,
             u"#Đồnghạ mùa này đẹp lắm!"_s,
             u"#ChợPhiên vùng cao đông vui"_s,
             u"#Lễhội #chợphiên đang tới"_s,
             u"Vào thư mục 3 /home và 5 /usr."_s,
             u"Xác suất $p(\\theta \\mid X )$ và chuỗi $x_{t-1},\\dots,x_{t-k}$ đã cho."_s,
             u"Giai thừa n!(n-1) và gói “A”-B, xe “X”-một."_s,
             u"a/ Điều kiện; 1/ Ai được hưởng"_s,
             u"#Sonbinh và/hoặc km/giờ"_s,
             u"Đoạn (a)-(b), mục 1)-2), Poly(vinyl)-b."_s,
             u"Nước sông lên.[1] Rồi rút.[2]"_s,
             u"Báo www.Sonbinh.example.vn ra số đầu."_s,
             u"hội\u00A0\u00A0nghị"_s}); // NoBreakSpaceCheck's
    }
    void staysSilent() { testing::verifySilent(testing::engineOf<SpacingCheck>()); }

    /// Blanks of a form, columns, what stands off its number: shown on demand only.
    void layoutIsNoSlip_data() {
        testing::silentRows({u"Sơn Bình, ngày     tháng     năm 2026"_s, u"Số:        /TB-UBND"_s,
                             u"Điều 1.  Phạm vi"_s, u"Chương II  Quản lý"_s, u"1.  Xã họp"_s,
                             u"a)  Xã họp"_s, u"-  Xã họp"_s, u"Lập ngày ……  tháng …… năm"_s,
                             u"Bản 1.0  •  Ngày 13/2"_s, u"Thu hồi đất  ② Bồi thường"_s,
                             u"Mở hội  🌱 Gieo trồng"_s, u"Lễ kính  2. Xưng tán"_s,
                             u"Căn cứ \t; xét đề nghị"_s, u"UBND XÃ          CỘNG HÒA"_s});
    }
    void layoutIsNoSlip() {
        QFETCH(const QString, text);
        const QList<Finding> findings = testing::findingsOf<SpacingCheck>({text});
        QVERIFY(!findings.isEmpty());
        for (const Finding &finding : findings) {
            QCOMPARE(finding.rule, u"typography.doubled-space"_s);
            QCOMPARE(finding.level, Level::Info);
        }
    }

    void leavesCodeAndFurnitureAlone() {
        for (const BlockKind kind : {BlockKind::Code, BlockKind::Furniture})
            QVERIFY(testing::findingsIn<SpacingCheck>({testing::blockOf(kind, u"xã  , phường"_s)})
                        .isEmpty());
    }

    void declaresItsRules() {
        testing::verifyRules(testing::engineOf<SpacingCheck>(),
                             {u"typography.doubled-space"_s, u"typography.edge-space"_s,
                              u"typography.space-before-mark"_s, u"typography.space-inside"_s,
                              u"typography.missing-space"_s, u"typography.doubled-mark"_s,
                              u"typography.agency-end"_s});
    }
};

QTEST_GUILESS_MAIN(SpacingCheckTest)
#include "SpacingCheckTest.moc"
