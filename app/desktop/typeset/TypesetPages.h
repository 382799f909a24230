// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/typeset/PagePictures.h"
#include "typeset/comparison/PageComparison.h"

#include <QAbstractScrollArea>

namespace morat {

/// Pages one below the other, with what differs marked on them. Pages in sight are drawn, those
/// next to them kept ready.
class TypesetPages : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit TypesetPages(QWidget *parent = nullptr);

    void setDocument(const QString &program, const QByteArray &pdf, const QList<QSizeF> &sizes);
    void setComparison(const PageComparison &comparison);
    /// Which differences are marked: the quiet ones, too, or not.
    enum class Marked : quint8 { Loud, All };
    void setMarked(Marked marked);
    /// Marks a difference as the current one and brings it into sight; -1: none.
    void setCurrent(int difference);

    void zoom(double times);
    /// As wide as there is room; what it is at first.
    void fitWidth();
    /// The page in the middle of what is seen, zero-based.
    [[nodiscard]] int pageInSight() const;
    void goToPage(int page);

signals:
    void picked(int difference); ///< clicked on
    void pageChanged(int page);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] double scale() const; ///< pixels a point
    [[nodiscard]] qreal topOf(int page) const;
    [[nodiscard]] QRectF paperOf(int page) const; ///< in the viewport
    [[nodiscard]] QRectF onScreen(const PagePlace &place) const;
    [[nodiscard]] bool isMarked(const PageDifference &difference) const;
    void placeBars();
    void wantPictures();
    void setScale(double scale);

    PagePictures m_pictures;
    QList<QSizeF> m_sizes;
    PageComparison m_comparison;
    Marked m_marked = Marked::Loud;
    int m_current = -1;
    double m_chosen = 0; ///< pixels a point; 0: as wide as there is room
    int m_seen = -1;
};

} // namespace morat
