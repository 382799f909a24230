// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/style/MessagePlaces.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class MessagePlacesTest final : public QObject {
    Q_OBJECT

private slots:
    void areReadAsWordsAndStoredAsRulesHaveThem_data() {
        QTest::addColumn<MessageNames>("names");
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("shown");
        const MessageNames both = MessageNames::Both;
        QTest::newRow("both") << both << u"Viết “%s”, không viết “%s”."_s
                              << u"Viết “{right}”, không viết “{found}”."_s;
        QTest::newRow("what should stand") << both << u"Viết “%s”."_s << u"Viết “{right}”."_s;
        QTest::newRow("what does, twice") << both << u"%s, không phải %s hay %s"_s
                                          << u"{right}, không phải {found} hay {found}"_s;
        QTest::newRow("what is left out")
            << MessageNames::FoundAlone << u"Nên bỏ “%s”."_s << u"Nên bỏ “{found}”."_s;
        QTest::newRow("none") << both << u"Câu quá dài."_s << u"Câu quá dài."_s;
    }
    void areReadAsWordsAndStoredAsRulesHaveThem() {
        QFETCH(MessageNames, names);
        QFETCH(QString, stored);
        QFETCH(QString, shown);
        QCOMPARE(shownMessage(stored, names), shown);
        QCOMPARE(storedMessage(shown), stored);
        QCOMPARE(messageTrouble(shown, names), QString());
    }

    void whatNoRuleCanSayIsRefused_data() {
        QTest::addColumn<MessageNames>("names");
        QTest::addColumn<QString>("shown");
        QTest::newRow("the other way round")
            << MessageNames::Both << u"Không viết “{found}” mà “{right}”"_s;
        QTest::newRow("only what stands there") << MessageNames::Both << u"Không viết “{found}”"_s;
        QTest::newRow("twice what should") << MessageNames::Both << u"“{right}”, “{right}”"_s;
        QTest::newRow("nothing should stand there")
            << MessageNames::FoundAlone << u"Viết “{right}”"_s;
    }
    void whatNoRuleCanSayIsRefused() {
        QFETCH(MessageNames, names);
        QFETCH(QString, shown);
        QVERIFY(!messageTrouble(shown, names).isEmpty());
    }
};

QTEST_GUILESS_MAIN(MessagePlacesTest)
#include "MessagePlacesTest.moc"
