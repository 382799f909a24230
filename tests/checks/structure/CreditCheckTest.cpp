// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/structure/CreditCheck.h"
#include "CheckTesting.h"

using namespace morat;
using namespace Qt::StringLiterals;

class CreditCheckTest final : public QObject {
    Q_OBJECT

private slots:
    void mends_data() {
        testing::mendColumns();
        const QString rule = u"typography.credit-full-stop"_s;
        testing::mendRow("dấu cách thường", u"Quang cảnh lễ hội   Ảnh: Hà Vy"_s, Level::Warning,
                         rule, u"chạy thẳng vào “Ảnh:”"_s, u"Quang cảnh lễ hội. Ảnh: Hà Vy"_s);
        testing::mendRow("dấu cách không ngắt", u"Quang cảnh lễ hội\u00A0 \u00A0Ảnh: Hà Vy"_s,
                         Level::Warning, rule, u"2 dấu cách không ngắt"_s,
                         u"Quang cảnh lễ hội. Ảnh: Hà Vy"_s);
    }
    void mends() { testing::verifyMended(testing::engineOf<CreditCheck>()); }

    void staysSilent_data() {
        testing::silentRows({u"Ảnh: Hà Vy"_s, u"Theo Báo Sơn Bình"_s, u"Ngọc Mai"_s, u"(còn nữa)"_s,
                             u"Bài và Ảnh: Hà Vy"_s, u"Bài, Ảnh: Hà Vy"_s,
                             u"Quang cảnh lễ hội. Ảnh: Hà Vy"_s, u"Bà con xem Ảnh cưới."_s});
    }
    void staysSilent() { testing::verifySilent(testing::engineOf<CreditCheck>()); }

    void declaresItsRules() {
        testing::verifyRules(testing::engineOf<CreditCheck>(), {u"typography.credit-full-stop"_s});
    }
};

QTEST_GUILESS_MAIN(CreditCheckTest)
#include "CreditCheckTest.moc"
