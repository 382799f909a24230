// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/typography/NoBreakSpaceCheck.h"
#include "CheckTesting.h"

using namespace morat;
using namespace Qt::StringLiterals;

class NoBreakSpaceCheckTest final : public QObject {
    Q_OBJECT

private slots:
    void mends_data() {
        testing::mendColumns();
        const QString rule = u"typography.no-break-space"_s;
        using testing::mendRow;
        mendRow("giữa hai chữ", u"hội\u00A0nghị"_s, Level::Warning, rule,
                u"không phải dấu cách thường"_s, u"hội nghị"_s);
        mendRow("ba cái liền nhau", u"hội\u00A0\u202F\u00A0nghị"_s, Level::Warning, rule,
                u"3 dấu cách không ngắt"_s, u"hội nghị"_s);
        mendRow("lẫn dấu cách thường", u"hội \u00A0 nghị"_s, Level::Warning, rule,
                u"không phải dấu cách thường"_s, u"hội nghị"_s);
        mendRow("cuối đoạn", u"Hội nghị bế mạc.\u00A0"_s, Level::Info, rule,
                u"không phải dấu cách thường"_s, u"Hội nghị bế mạc."_s);
    }
    void mends() { testing::verifyMended(testing::engineOf<NoBreakSpaceCheck>()); }

    void staysSilent_data() {
        testing::silentRows({u"Nặng 20\u00A0kg, màn 24\""_s, u"Cầu Nậm Lum\u00A0– cầu treo mới"_s,
                             u"Hội nghị  bế mạc."_s}); // SpacingCheck's
    }
    void staysSilent() { testing::verifySilent(testing::engineOf<NoBreakSpaceCheck>()); }

    void declaresItsRules() {
        testing::verifyRules(testing::engineOf<NoBreakSpaceCheck>(),
                             {u"typography.no-break-space"_s});
    }
};

QTEST_GUILESS_MAIN(NoBreakSpaceCheckTest)
#include "NoBreakSpaceCheckTest.moc"
