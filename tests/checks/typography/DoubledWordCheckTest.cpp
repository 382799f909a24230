// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/typography/DoubledWordCheck.h"
#include "CheckTesting.h"

using namespace morat;
using namespace Qt::StringLiterals;

class DoubledWordCheckTest final : public QObject {
    Q_OBJECT

private slots:
    void mends_data() {
        testing::mendColumns();
        const QString rule = u"typography.doubled-word"_s;
        using testing::mendRow;
        mendRow("hai lần", u"cùng dự với với ông Hải"_s, Level::Warning, rule,
                u"“với” gõ lặp hai lần"_s, u"cùng dự với ông Hải"_s);
        mendRow("chữ đầu viết hoa", u"Các các hộ dân vui."_s, Level::Warning, rule,
                u"“các” gõ lặp hai lần"_s, u"Các hộ dân vui."_s);
        mendRow("cách nhau hai dấu cách", u"bà con đã  đã gặt xong"_s, Level::Warning, rule,
                u"“đã” gõ lặp hai lần"_s, u"bà con đã gặt xong"_s);
        mendRow("từ chỉ mục đích", u"quỹ lập ra nhằm nhằm giúp hộ nghèo"_s, Level::Warning, rule,
                u"“nhằm” gõ lặp hai lần"_s, u"quỹ lập ra nhằm giúp hộ nghèo"_s);
        mendRow("có có", u"ông là người có có uy tín"_s, Level::Warning, rule,
                u"“có” gõ lặp hai lần"_s, u"ông là người có uy tín"_s);
        mendRow("hai bên một từ", u"giá rẻ hơn so với các với nước ngoài"_s, Level::Warning, rule,
                u"“với” gõ lặp ở hai bên “các”"_s, u"giá rẻ hơn so với các nước ngoài"_s);
        mendRow("hai từ gõ lại", u"Đã bị đã bị bôi đen lá đơn."_s, Level::Warning, rule,
                u"“Đã bị” gõ lặp hai lần"_s, u"Đã bị bôi đen lá đơn."_s);
        mendRow("hai từ gõ lại ở cuối", u"công văn về việc về việc"_s, Level::Warning, rule,
                u"“về việc” gõ lặp hai lần"_s, u"công văn về việc"_s);
    }
    void mends() { testing::verifyMended(testing::engineOf<DoubledWordCheck>()); }

    void staysSilent_data() {
        testing::silentRows(
            {u"Lá xanh xanh, luôn luôn tươi."_s, u"Hiện tại tại xã có mưa."_s,
             u"Đối với với tay hái quả."_s, u"Xử lý triệt để để yên dân."_s,
             u"Ông kể là đã, đã rồi."_s, u"Bà Và Và dự lễ."_s, u"Nội các với các bộ cùng họp."_s,
             u"Cứ đến đã, đã đến thì vui đã."_s, u"Ông bàn về việc về hưu với các anh, với chị."_s,
             u"Một trong một trăm người, trong khi trong làng còn mưa."_s,
             u"Số tiền thu được sẽ được chia; không phải không có."_s,
             u"Lũ trẻ ra ra vào vào; nhà giàu có có khác, đưa người tiếp theo theo sau."_s,
             u"Đi mãi đi mãi mới tới, xa lắm xa lắm."_s, u"Họ đi đi về về mấy lần."_s});
    }
    void staysSilent() { testing::verifySilent(testing::engineOf<DoubledWordCheck>()); }

    void declaresItsRules() {
        testing::verifyRules(testing::engineOf<DoubledWordCheck>(), {u"typography.doubled-word"_s});
    }
};

QTEST_GUILESS_MAIN(DoubledWordCheckTest)
#include "DoubledWordCheckTest.moc"
