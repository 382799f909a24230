// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/html/PassageIndex.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class PassageIndexTest final : public QObject {
    Q_OBJECT

private slots:
    void tellsWhatATextHolds_data() {
        QTest::addColumn<QString>("passage");
        QTest::addColumn<bool>("isHeld");
        QTest::newRow("all of it") << m_text << true;
        QTest::newRow("its beginning") << m_text.left(41) << true;
        QTest::newRow("its end") << m_text.right(33) << true;
        QTest::newRow("one piece") << m_text.mid(7, PassageIndex::pieceLength) << true;
        QTest::newRow("less than a piece") << m_text.mid(7, PassageIndex::pieceLength - 1) << false;
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("another beginning") << u'x' + m_text.left(40) << false;
        QTest::newRow("another end") << m_text.right(40) + u'x' << false;
        QTest::newRow("another letter inside") << QString(m_text).replace(30, 1, u"x"_s) << false;
        QTest::newRow("another text") << u"hômquaxãhọpvềcâycầumớibắcquasôngnhỏ"_s << false;
    }
    void tellsWhatATextHolds() {
        QFETCH(const QString, passage);
        QFETCH(const bool, isHeld);
        QCOMPARE(PassageIndex(m_text).holds(passage), isHeld);
    }

    void holdsNothingOfAShortText_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("short") << m_text.left(PassageIndex::pieceLength - 1);
    }
    void holdsNothingOfAShortText() {
        QFETCH(const QString, text);
        QVERIFY(!PassageIndex(text).holds(m_text));
        QVERIFY(!PassageIndex(text).holds(text));
    }

private:
    const QString m_text =
        u"từnămgiờsánghơnhaitrămhộdânđãgánhraugàvàvảithổcẩmxuốngbãiđấtbênsôngchợhọpđếntrưa"_s;
};

QTEST_APPLESS_MAIN(PassageIndexTest)
#include "PassageIndexTest.moc"
