// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/typography/InvisibleCharacterCheck.h"
#include "CheckTesting.h"

using namespace morat;
using namespace Qt::StringLiterals;

class InvisibleCharacterCheckTest final : public QObject {
    Q_OBJECT

private slots:
    void mends_data() {
        testing::mendColumns();
        using testing::mendRow;
        mendRow("ký tự vô hình", u"hội\u200B nghị"_s, Level::Error, u"encoding.zero-width"_s,
                u"ký tự vô hình"_s, u"hội nghị"_s);
        mendRow("nhiều ký tự vô hình là một chỗ", u"hội"_s + u"\u200B"_s.repeated(16) + u" nghị"_s,
                Level::Error, u"encoding.zero-width"_s, u"16 ký tự vô hình"_s, u"hội nghị"_s);
        mendRow("chữ eth", u"Xã Ðồng Lam, Ðắk Sin và ðề án mới"_s, Level::Error,
                u"encoding.look-alike"_s, u"chữ eth"_s, u"Xã Đồng Lam, Đắk Sin và đề án mới"_s);
        mendRow("chữ a mang dấu mũ ngược, chữ d có móc", u"Từ nǎm ấy ƌến nay"_s, Level::Error,
                u"encoding.look-alike"_s, u"bảng chữ Latinh khác"_s, u"Từ năm ấy đến nay"_s);
        mendRow("lệnh đổi chiều", u"hội \u202Enghị"_s, Level::Error, u"encoding.zero-width"_s,
                u"ký tự vô hình"_s, u"hội nghị"_s);
        mendRow("gạch nối mềm", u"chưa\u00AD xong"_s, Level::Error, u"encoding.soft-hyphen"_s,
                u"gạch nối mềm"_s, u"chưa xong"_s);
        mendRow("dấu rời", u"thi \u0323trường"_s, Level::Error, u"encoding.loose-mark"_s,
                u"Dấu thanh đứng rời"_s, u"thị trường"_s);
        mendRow("dấu không nguyên âm", u"\u0323 Hội nghị"_s, Level::Error, u"encoding.loose-mark"_s,
                u"không gắn với nguyên âm nào"_s, u" Hội nghị"_s);
        mendRow("dấu đôi", u"đượ\u0323c mùa"_s, Level::Error, u"encoding.loose-mark"_s,
                u"hai lần cùng một dấu"_s, u"được mùa"_s);
        mendRow("dấu chồng chất", u"đượ\u0323\u0323\u0323c mùa"_s, Level::Error,
                u"encoding.loose-mark"_s, u"hai lần cùng một dấu"_s, u"được mùa"_s);
        mendRow("chữ Kirin", u"Саc xã"_s, Level::Error, u"encoding.look-alike"_s,
                u"“Cac” có chữ trông giống chữ Latinh"_s, u"Cac xã"_s);
        mendRow("chữ hoa nhỏ", u"Xã ᴅᴏɴɢ Lam"_s, Level::Error, u"encoding.look-alike"_s,
                u"“dong”"_s, u"Xã dong Lam"_s);
        mendRow("dấu chống sao chép", u"Nga\u033Cy hội"_s, Level::Error, u"encoding.overlay-mark"_s,
                u"chống sao chép"_s, u"Ngay hội"_s);
    }
    void mends() { testing::verifyMended(testing::engineOf<InvisibleCharacterCheck>()); }

    void aHeapOfMarksIsOneFinding() {
        const QString heap = u"đượ"_s + u"\u0323"_s.repeated(10'000) + u"c"_s;
        const QList<Finding> findings = testing::findingsOf<InvisibleCharacterCheck>({heap});
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().range, (TextRange{3, 10'000}));
    }

    /// Which of two tones was meant is not ours to say.
    void twoTonesAreNamedAndNotChosen() {
        const QList<Finding> findings =
            testing::findingsOf<InvisibleCharacterCheck>({u"Nước hoà\u0301 vào suối."_s});
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().rule, u"encoding.loose-mark"_s);
        QCOMPARE(findings.first().range, (TextRange{7, 2}));
        QVERIFY2(findings.first().message.contains(u"hai dấu thanh"_s),
                 qPrintable(findings.first().message));
        QVERIFY(findings.first().suggestions.isEmpty());
    }

    void aRunThatIsNoWordIsNotSpelledOut() {
        QCOMPARE(testing::findingsOf<InvisibleCharacterCheck>({u"aо"_s.repeated(1'000)}).size(), 0);
    }

    void staysSilent_data() {
        testing::silentRows(
            {u"Câu nǐ hǎo và chữ nǎi trong giáo trình."_s, u"Phim của đạo diễn Михаил ra rạp."_s,
             u"Ca sĩ Sigurð Guðmundsson đến hát."_s, u"Chấm α và β, góc 30°."_s,
             u"Cả nhà 👨\u200D👩\u200D👧 vui."_s, u"Hội nghị được mùa, thị trường ổn."_s});
    }
    void staysSilent() { testing::verifySilent(testing::engineOf<InvisibleCharacterCheck>()); }

    void declaresItsRules() {
        testing::verifyRules(testing::engineOf<InvisibleCharacterCheck>(),
                             {u"encoding.zero-width"_s, u"encoding.soft-hyphen"_s,
                              u"encoding.loose-mark"_s, u"encoding.look-alike"_s,
                              u"encoding.overlay-mark"_s});
    }
};

QTEST_GUILESS_MAIN(InvisibleCharacterCheckTest)
#include "InvisibleCharacterCheckTest.moc"
