// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/typography/SpacingCheck.h"
#include "CheckTesting.h"

using namespace morat;
using namespace Qt::StringLiterals;

class SpacingCheckTest final : public QObject {
    Q_OBJECT

private slots:
    void mends_data() {
        testing::mendColumns();
        using testing::mendRow;
        mendRow("hai dấu cách", u"Tỉnh  Sơn Bình"_s, Level::Warning, u"typography.doubled-space"_s,
                u"2 dấu cách"_s, u"Tỉnh Sơn Bình"_s);
        mendRow("cách cuối đoạn", u"Tỉnh Sơn Bình. "_s, Level::Info, u"typography.edge-space"_s,
                u"cuối đoạn"_s, u"Tỉnh Sơn Bình."_s);
        mendRow("cách trước phẩy", u"xã , phường"_s, Level::Warning,
                u"typography.space-before-mark"_s, u"“,” viết liền"_s, u"xã, phường"_s);
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
        mendRow("hai phẩy", u"xã,, phường"_s, Level::Warning, u"typography.doubled-mark"_s,
                u"“,” gõ hai lần"_s, u"xã, phường"_s);
        mendRow("hai chấm cuối câu", u"Mưa đã tạnh.."_s, Level::Warning,
                u"typography.doubled-mark"_s, u"“.” gõ hai lần"_s, u"Mưa đã tạnh."_s);
        mendRow("dấu kết tin", u"Mưa đã tạnh./."_s, Level::Info, u"typography.agency-end"_s,
                u"hãng thông tấn"_s, u"Mưa đã tạnh."_s);
    }
    void mends() { testing::verifyMended(testing::engineOf<SpacingCheck>()); }

    void staysSilent_data() {
        testing::silentRows(
            {u"Ngày 22-2, ông Hải (Chủ tịch xã) đi TP.HCM, gặp PGS.TS Vy lúc 8:30."_s,
             u"Giá 1.250,5 đồng, tăng 3,5%; xem https://vi.example.vn/a,b?c=1."_s,
             u"Lá xanh xanh, luôn luôn tươi; hiện tại tại xã có mưa, v.v."_s,
             u"a) Xã Đồng Lam; 1) xã Kim Sơn"_s, u"Ông kể... rồi thôi."_s,
             u"Họ đánh ông Q.. Ông ngã."_s, u"Họ đánh ông Tr.. Ông ngã."_s,
             u"Báo www.Sonbinh.example.vn ra số đầu."_s,
             u"hội\u00A0\u00A0nghị"_s}); // NoBreakSpaceCheck's
    }
    void staysSilent() { testing::verifySilent(testing::engineOf<SpacingCheck>()); }

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
