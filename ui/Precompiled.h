// What nearly every source of ui needs.
#pragma once
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QAbstractItemModel>
#include <QApplication>
#include <QBoxLayout>
#include <QColor>
#include <QLabel>
#include <QLocale>
#include <QObject>
#include <QPainter>
#include <QPointer>
#include <QString>
#include <QWidget>

#include <nlohmann/json.hpp>
