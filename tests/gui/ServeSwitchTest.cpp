// SPDX-License-Identifier: GPL-3.0-or-later
// The desk has other programs answered when it is asked to, and no longer than it is open.
#include "../serve/Connection.h"
#include "DeskFixture.h"

#include <QUrl>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

/// What the endpoint answers to a question of a client; empty when nobody does.
QByteArray answerOf(const QString &address, const QByteArray &text) {
    Connection client(QUrl(address).port());
    const QByteArray body = "language=vi&text=" + text;
    client.send("POST /v2/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                "application/x-www-form-urlencoded\r\nContent-Length: " +
                QByteArray::number(body.size()) + "\r\n\r\n" + body);
    return client.answer(20'000);
}

} // namespace

class ServeSwitchTest final : public QObject {
    Q_OBJECT

private slots:
    void isNotOfferedWithoutTheProgram() {
        DeskFixture desk;
        QVERIFY(!desk.window().actions()[DeskAction::ServeOthers]->isVisible());
    }

    void answersWhileItIsSwitchedOn() {
        DeskFixture desk;
        desk.serveProgram = QStringLiteral(MORAT_CLI);
        desk.settings().set<Setting::ServePort>(0); // any that is free
        desk.restart();
        QAction *action = desk.window().actions()[DeskAction::ServeOthers];
        QVERIFY(action->isVisible() && !action->isChecked());
        QVERIFY(desk.window().serving().address().isEmpty());
        action->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.window().serving().address().isEmpty(), 60'000);
        const QString address = desk.window().serving().address();
        QVERIFY(answerOf(address, "Tỉnh thông qua chủ chương.").contains("spelling.phrase"));
        // It is on at the next start, and ends with the desk.
        desk.restart();
        QVERIFY(desk.window().actions()[DeskAction::ServeOthers]->isChecked());
        QTRY_VERIFY_WITH_TIMEOUT(!desk.window().serving().address().isEmpty(), 60'000);
        const QString second = desk.window().serving().address();
        desk.window().actions()[DeskAction::ServeOthers]->trigger();
        QVERIFY(desk.window().serving().address().isEmpty());
        QVERIFY(answerOf(second, "Tỉnh").isEmpty());
        QVERIFY(!desk.settings().get<Setting::ServesOthers>());
    }

    void saysWhyNobodyIsAnswered() {
        DeskFixture desk;
        desk.serveProgram = desk.path("khong-co");
        desk.restart();
        QAction *action = desk.window().actions()[DeskAction::ServeOthers];
        action->trigger();
        QTRY_VERIFY(!action->isChecked());
        QCOMPARE(desk.window().messages().messages().size(), 1);
        QVERIFY(desk.window().messages().messages().first().contains(u"not answered"_s));
        // The server's own words.
        desk.serveProgram = QStringLiteral(MORAT_CLI);
        desk.settings().set<Setting::ServePort>(70'000);
        desk.restart();
        action = desk.window().actions()[DeskAction::ServeOthers];
        action->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!action->isChecked(), 60'000);
        QVERIFY(desk.window().messages().messages().join(u' ').contains(u"70000"_s));
    }
};

QTEST_MAIN(ServeSwitchTest)
#include "ServeSwitchTest.moc"
